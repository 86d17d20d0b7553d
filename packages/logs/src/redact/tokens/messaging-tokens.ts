import type { TokenShape } from './token-shape.js';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const teams = new RegExp(
  `(?<=webhook\\.office\\.com/webhookb2/)${uuid}@${uuid}/IncomingWebhook/[0-9a-zA-Z]{32}(?:/${uuid}(?:/[\\w-]{20,60})?)?`,
);

/** Chat, mail, telephony and webhooks that anybody who knows them may call. */
export const messagingTokens: readonly TokenShape[] = [
  ['slack-token', 'xoxb- xoxa- xoxr- xoxs- xoxo-', /xox[abors]-(?:\d-)?\d{6,14}-[\w-]{10,200}/],
  ['slack-token', 'xoxp- xoxe-', /xox[pe](?:-\d{10,14}){2,3}-[A-Za-z0-9-]{20,64}/],
  ['slack-token', 'xoxe.xox', /xoxe\.xox[bp]-\d-[A-Za-z0-9]{140,200}/],
  ['slack-token', 'xoxe-', /xoxe-\d-[A-Za-z0-9]{140,200}/],
  [
    'slack-token',
    'xoxa- xoxr-',
    /xox[ar]-(?:\d-)?[0-9a-zA-Z]{8,48}/,
    { accepts: (value) => /\d{3}/.test(value) },
  ],
  ['slack-token', 'xoxc- xoxd-', /xox[cd]-[\w%/+-]{40,400}={0,2}/],
  ['slack-token', 'xapp-', /xapp-\d-[A-Z0-9]{8,14}-\d{10,14}-[0-9a-z]{40,80}/],
  ['slack-token', 'xwfp-', /xwfp-\d{10,14}-[\w-]{20,100}/],
  [
    'slack-webhook',
    'hooks.slack.com',
    /(?<=hooks\.slack\.com\/(?:services|workflows|triggers)\/)[A-Z0-9]{8,14}\/[A-Za-z0-9+/]{20,90}/,
    { isBounded: true, unless: /x{6}|X{6}|^T0{3,}\/B0{3,}/ },
  ],
  [
    'discord-token',
    '',
    /[MNO][\w-]{23,25}\.[\w-]{6}\.[\w-]{27,38}(?![\w-])/,
    { isBounded: true, needs: '.', accepts: isDiscordToken },
  ],
  ['discord-token', 'mfa.', /mfa\.[\w-]{84}/],
  [
    'discord-webhook',
    '/api/webhooks/',
    /(?<=\/api\/(?:v\d{1,2}\/)?webhooks\/)\d{15,20}\/[\w-]{60,80}/,
    { isBounded: true },
  ],
  ['teams-webhook', 'webhook.office.com', teams, { isBounded: true }],
  [
    'google-chat-webhook',
    'chat.googleapis.com',
    /(?<=chat\.googleapis\.com\/v1\/spaces\/[\w-]{5,30}\/messages\?)key=[\w-]{20,60}&token=[\w%-]{20,80}/,
    { isBounded: true },
  ],
  [
    'zapier-webhook',
    'hooks.zapier.com',
    /(?<=hooks\.zapier\.com\/hooks\/catch\/)\d{4,10}\/[\w-]{5,20}/,
    { isBounded: true },
  ],
  ['ifttt-webhook', 'maker.ifttt.com', /(?<=\/with\/key\/)[\w-]{20,60}/, { isBounded: true }],
  ['telegram-token', ':a', /\d{8,10}:A[\w-]{34}/],
  ['twilio-key', 'sk ac', /(?:SK|AC)[0-9a-f]{32}/],
  ['sendgrid-key', 'sg.', /SG\.[\w-]{16,32}\.[\w-]{16,64}/],
  ['brevo-key', 'xkeysib- xsmtpsib-', /x(?:keysib|smtpsib)-[0-9a-f]{64}-[A-Za-z0-9]{16}/],
  ['mailgun-key', 'key-', /(?<!-)key-[0-9a-f]{32}/],
  ['mailgun-key', '', /[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}/, { needs: '-' }],
  ['mailchimp-key', '-us', /[0-9a-f]{32}-us\d{1,2}/],
  ['mandrill-key', 'md-', /md-[\w-]{22}/, { accepts: (value) => /\d/.test(value) && /[A-Z]/.test(value) }],
  ['resend-key', 're_', /re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}/],
  [
    'ably-key',
    '',
    /[\w-]{6}\.[\w-]{6}:[\w-]{43}/,
    { needs: ':', accepts: (value) => /\d/.test(value) && /[A-Z]/.test(value) },
  ],
  ['pubnub-key', 'sub-c- sec-c- pub-c-', /(?:sub|pub)-c-[0-9a-f]{8}-[0-9a-f-]{27}|sec-c-[A-Za-z0-9]{48}/],
  ['onesignal-key', 'os_v2_', /os_v2_(?:app|org)_[a-z2-7]{100,110}/],
  ['intercom-token', 'dg9r', /dG9r[A-Za-z0-9+/]{54,56}={0,2}/],
  ['facebook-token', 'eaac eaam eaab eaae eaaf eaai', /EAA[A-Z][A-Za-z0-9]{80,400}/],
  ['facebook-token', '| %7c', /\d{15,16}(?:\||%7[Cc])[\w-]{27,40}/],
  ['twitter-token', 'aaaaaaaaaaaaaaaaaaaaa', /A{20,22}[A-Za-z0-9%]{60,110}/],
  ['twitch-key', 'live_', /live_\d{8,10}_[A-Za-z0-9]{30}/],
  ['twitch-token', 'oauth:', /(?<=oauth:)[a-z0-9]{30}(?![\w-])/, { isBounded: true }],
  ['linkedin-token', 'aqx aqv aqu', /AQ[XVU][\w-]{80,400}/],
  ['instagram-token', 'igqv igaa', /IG(?:QV|AA)[\w-]{60,300}/],
  [
    'zoom-token',
    'zoom',
    /(?<=zoom\.us\/[\w/]{1,40}\?(?:[\w=&-]{0,80}&)?pwd=)[\w.-]{16,64}/,
    { isBounded: true },
  ],
];

/** The first part is the number of the account in base64, so it has digits and both cases. */
function isDiscordToken(value: string): boolean {
  return /[a-z]/.test(value) && /\d/.test(value) && /[A-Z].*[A-Z]/.test(value) && !/\.[a-z]{6}\./.test(value);
}
