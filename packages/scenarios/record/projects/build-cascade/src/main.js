import { renderCart } from './cart.js';
import { renderCheckout } from './Checkout.js';

const application = document.querySelector('#app');
application.append(renderCart(), renderCheckout());
