import type { TokenShape } from './token-shape.js';

/** Payment, shops and shipping. */
export const paymentTokens: readonly TokenShape[] = [
  [
    'stripe-key',
    'sk_live_ sk_test_ sk_prod_ rk_live_ rk_test_ rk_prod_',
    /[sr]k_(?:live|test|prod)_[A-Za-z0-9]{24,250}/,
  ],
  ['webhook-secret', 'whsec_', /whsec_[A-Za-z0-9+/]{24,80}={0,2}/],
  ['square-token', 'sq0atp- sq0csp-', /sq0(?:atp-[\w-]{22,60}|csp-[\w-]{40,60})/],
  ['square-token', 'eaaa', /EAAA[\w-]{60}/],
  ['paypal-token', 'access_token$', /access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[0-9a-f]{32}/],
  ['braintree-key', 'sandbox_ production_', /(?:sandbox|production)_[a-z0-9]{8}_[a-z0-9]{16}/],
  ['razorpay-key', 'rzp_', /rzp_(?:live|test)_[A-Za-z0-9]{14,24}/],
  ['flutterwave-key', 'flwseck', /FLWSECK(?:_TEST|_PROD)?-(?:[A-Za-z0-9]{32}-X|[A-Za-z0-9]{12})/i],
  ['adyen-key', 'aqe', /AQE[a-z][A-Za-z0-9+/]{60,150}={0,2}[\w+/=^{}<>()[\]&%$#!?@*~;:.|,-]{0,60}/],
  ['plaid-token', 'access-', /access-(?:sandbox|development|production)-[0-9a-f]{8}-[0-9a-f-]{27}/],
  ['lob-key', 'live_ test_', /(?:live|test)_(?:pub_[0-9a-f]{31}|[0-9a-f]{35})/],
  [
    'gocardless-token',
    'live_',
    /live_[\w=-]{40}/,
    { accepts: (value) => /\d/.test(value) && /[A-Z]/.test(value) },
  ],
  ['easypost-key', 'ezak eztk', /EZ[AT]K[A-Za-z0-9]{54}/],
  ['shippo-token', 'shippo_', /shippo_(?:live|test)_[0-9a-f]{40}/i],
  ['duffel-token', 'duffel_', /duffel_(?:test|live)_[\w=-]{43}/],
  ['picatic-key', 'sk_live_', /sk_live_[0-9a-z]{32}/],
  ['paddle-key', 'pdl_', /pdl_(?:live|sdbx)_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}/],
  ['xendit-key', 'xnd_', /xnd_(?:production|development)_[A-Za-z0-9]{40,80}/],
  ['mercadopago-token', 'app_usr-', /APP_USR-\d{10,20}-\d{6}-[0-9a-f]{32}-\d{6,12}/],
  ['checkout-key', 'sk_', /sk_(?:sbox_)?[a-z2-7]{26}[a-z2-7*#$=]/],
  ['clerk-key', 'sk_live_ sk_test_', /sk_(?:live|test)_[A-Za-z0-9]{40,50}/],
  ['stytch-secret', 'secret-live- secret-test-', /secret-(?:live|test)-[\w-]{32,40}={0,2}/],
  ['shopify-token', 'shpat_ shpca_ shppa_ shpss_ shptka_', /shp(?:at|ca|pa|ss|tka)_[0-9a-fA-F]{32}/],
  [
    'freemius-key',
    'sk_',
    /(?<=secret_key["']\s{0,3}=>\s{0,3}["'])sk_[^\s"']{29}(?=["'])/,
    { isBounded: true },
  ],
  ['settlemint-token', 'sm_', /sm_[aps]at_[A-Za-z0-9]{16}/],
];
