// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of shells and workflows, not templates
import { expect, it } from 'vitest';
import { redact } from '../redactor.js';

const random = 'q7Zp3Lw9Xk2Rt8Vb';
const hexadecimal = '4f9c1e07ab52d863'.repeat(2);

it.each([
  `DB_PASSWORD=${random}`,
  `export STRIPE_SECRET="${random}"`,
  `set FOO_TOKEN=${random}`,
  `$env:API_KEY = '${random}'`,
  `ENV NPM_TOKEN ${random}`.replace('TOKEN ', 'TOKEN='),
  `ARG access_token=${random}`,
  `  client_secret: ${random}`,
  `{"apiKey": "${random}", "id": 3}`,
  `{\\"password\\":\\"${random}\\"}`,
  `const authToken = '${random}';`,
  `let api_key: &str = "${random}";`,
  `val password: String = "${random}"`,
  `String secretKey = "${random}";`,
  `define('DB_PASSWORD', '${random}');`,
  `token := \`${random}\``,
  `TOKEN ?= ${random}`,
  `'secret' => '${random}',`,
  `if (password === "${random}") {`,
  `if ("${random}" == password) {`,
  `os.environ.get("API_TOKEN", "${random}")`,
  `PASSWORD = os.environ.get("PASSWORD") or "${random}"`,
  `const key = process.env['API_TOKEN'] ?? '${random}';`,
  `setopt(handle, CURLOPT_PASSWORD, "${random}");`,
  `smtps://shop@mail.example:${random}@smtp.example:465`,
  `Server=db;User Id=shop;Password=${random};Timeout=3`,
  `jdbc:mysql://db/shop?user=shop&password=${random}&ssl=true`,
  `<password>${random}</password>`,
  `<add key="ApiSecret" value="${random}" />`,
  `--client-secret ${random}`,
  `deploy --token=${random}`,
  `-Dsonar.login=${hexadecimal}`,
  `HEROKU_KEY: f3b0c442-98fc-4c14-9afb-f4c8996fb924`,
  `mysql -u root -p${random} shop`,
  `docker login -u shop -p ${random} registry.example`,
  `curl -u shop:${random} https://shop.example`,
  `curl https://shop.example \\\n  --user "shop:${random}"`,
  `curl -H "X-Api-Key: ${random}" https://shop.example`,
  `Authorization: Bearer ${random}`,
  `https://shop:${random}@git.example/shop.git`,
  `https://${random}@git.example/shop.git`,
  `amqp://shop:${random}@queue:5672/%2f`,
  `machine git.example login shop password ${random}`,
  `new NetworkCredential("shop", "${random}")`,
  `the password is '${random}'`,
  `AccountKey=${random.repeat(3)}==;EndpointSuffix=core`,
  `Set-Cookie: session=${random}${random}; Path=/`,
  `- name: DB_PASSWORD\n  value: ${random}`,
  `kind: Secret\ndata:\n  tls: ${Buffer.from(random).toString('base64')}`,
  `Authorization: Basic ${Buffer.from(`shop:${random}`).toString('base64')}`,
  `cfg: ${Buffer.from(`password=${random}`).toString('base64')}`,
  `url=https%3A%2F%2Fx%3Fpassword%3D${random}`,
  `{"line":"password\\u003d${random}"}`,
  `pass\u001b[1mword=${random.slice(0, 8)}\u001b[0m${random.slice(8)}`,
])('hides the secret in %j', (text) => {
  const result = redact(text);
  for (const form of [random, Buffer.from(random).toString('base64'), hexadecimal, random.slice(8)])
    expect(result.text).not.toContain(form);
  expect(result.redactions.length).toBeGreaterThan(0);
});

it.each([
  'password: ${{ secrets.DB_PASSWORD }}',
  'password: {{ .Values.password }}',
  'API_KEY=$API_KEY',
  'TOKEN=${TOKEN:-}',
  'set PASSWORD=%PASSWORD%',
  'password = <password>',
  'password: changeme',
  'token: your-token-here',
  'password is required',
  'error: password must be at least 8 characters',
  'const token = getToken();',
  'private readonly password: string;',
  'secret: SecretKeySpec',
  'token: process.env.NPM_TOKEN',
  'secretName: shop-tls-2024',
  'TOKEN_URL=https://auth.example/oauth/token',
  'public_key = "9Cnzj4p4WGeKLs1Pt8QuKUpRKfFLfRYC"',
  'Unexpected token: punctuation (,)',
  'max_tokens: 4096',
  'Cache restored from key: node-cache-Linux-x64-yarn-4f9c1e07ab52d8634f9c1e07ab52d8634f9c1e07ab52d863',
  'cache-key: v1-deps-3b335d612137949d2f21fcc6c8c8164db7603227',
  '--- PASS: TestDuplicatedLinks/base64Captcha#01 (0.00s)',
  "'PWD': '/builds/worker', 'OLDPWD': '/builds/worker/workspace'",
  'PublicKeyToken=b77a5c561934e089',
  'msg="removed snapshot" key=buildkit/4/u4p3k9qvidlwdtdjj',
  'credentialsId: 29f63271-dc2f-4734-8221-5b31b5169bac',
  ' * [new branch] k8s-backend-credentials -> origin/k8s-backend-credentials',
  'curl -u "${USER}:${PASSWORD}" https://shop.example',
  'curl -u user:password https://shop.example',
  'postgres://user:${PASSWORD}@db/shop',
  'mongodb://username:password@localhost:27017/shop',
  'git@github.com:acme/shop.git',
  'basic authentication failed',
  'docker login --username shop --password-stdin',
  'sb.append("MasterUserPassword: " + getMasterUserPassword() + ",");',
  'Authorization: Bearer <token>',
  'Authorization: Bearer ***',
  'password = x1^pad[i];',
  'throw new ClientError(AUTH_TOKEN, "token 12 of 40 is malformed")',
  '"pass": "logs/build-12.pass.log.gz"',
  'lerna http fetch PUT 201 http://localhost:4873/@shop%2fcart 21ms',
  'resolved git+ssh://git@git.example:shop/cart2.git@v1.2',
  'Bad activity token: android.os.BinderProxy@2bd79ce',
  'Skipping AppWindowToken{df0798e token=Token{78af589',
  'tests/test_password_reset.py::test_token_expiry PASSED',
])('leaves %j alone', (text) => {
  expect(redact(text)).toEqual({ text, redactions: [] });
});

it('hides a password of letters beside a constant', () => {
  const text = 'setopt(handle, CURLOPT_PASSWORD, "qWzXvBnMKjHgFdSaPoIu");';
  expect(redact(text).text).toBe('setopt(handle, CURLOPT_PASSWORD, "‹secret:assigned-secret:1›");');
});

it('masks the name that belongs to a password in an escaped address', () => {
  expect(redact(`user: aladdin\nurl=https%3A%2F%2Fx%3Fpassword%3D${random}`).text).toContain(
    'user: ‹secret:login:1›\n',
  );
});

it('takes the number of a user for no name to log in with', () => {
  expect(redact(`uid=1000, password="${random}"`).text).toBe(
    'uid=1000, password="‹secret:assigned-secret:1›"',
  );
});

it('masks the name that belongs to a password, and no other name', () => {
  const text = `username: aladdin\npassword: "${random}"\n\n\n\n\n\nuser: jasmine`;
  expect(redact(text).text).toContain('username: ‹secret:login:1›\npassword: "‹secret:assigned-secret:1›"');
  expect(redact(text).text).toContain('user: jasmine');
});
