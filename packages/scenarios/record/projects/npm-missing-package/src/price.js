export { formatPrice } from '@acme/price-format';
