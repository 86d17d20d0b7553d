import { consoleSink } from '@opsaicortex/sink-console';
import { receiveAnvil } from './receive-anvil.js';

const {
  ANVIL_WEBHOOK_SECRET: secret = '',
  ANVIL_TOKEN: token = '',
  ANVIL_URL: baseURL = '',
  PORT = '3000',
} = process.env;

receiveAnvil({ secrets: secret.split(','), baseURL, token }, consoleSink()).listen(Number(PORT), () => {
  console.log(`Waiting for Anvil on port ${PORT}.`);
});
