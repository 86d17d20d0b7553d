// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of shells and build files, not templates
import { expect, it } from 'vitest';
import { redact } from '../redactor.js';

const mixed = 'q7Zp3Lw9Xk2Rt8Vb';
const plain = 'hunter';

it.each([
  [mixed, `ldap.bind('cn=admin', '${mixed}')`],
  [plain, `jdbc:postgresql://db:5432/shop?user=fred&password=${plain}&ssl=true`],
  [plain, `jdbc:oracle:thin:scott/${plain}@//db:1521/shop`],
  [plain, `Driver={SQL Server};Server=db;Uid=sa;Pwd=${plain};`],
  [mixed, `echo "root:${mixed}" | chpasswd`],
  [mixed, `htpasswd -b .htpasswd shop ${mixed}`],
  [mixed, `npm config set //registry.example/:_authToken ${mixed}`],
  [mixed, `net user admin ${mixed} /add`],
  [mixed, `net use x: \\\\host\\share /user:shop ${mixed}`],
  [mixed, `openssl rsa -passin "pass:${mixed}" -in key.pem`],
  [mixed, `SECRET KEY: ${mixed}`],
  [mixed, `Access Token ${mixed}`],
  [mixed, `apikey ${mixed}`],
  [mixed, `password ${mixed}`],
  [mixed, `비밀번호: ${mixed}`],
  [plain, `CREATE USER shop IDENTIFIED BY '${plain}'`],
  [plain, `ALTER ROLE shop WITH PASSWORD '${plain}';`],
  [plain, `ConvertTo-SecureString "${plain}" -AsPlainText -Force`],
  [plain, `credentials {\n  username 'shop'\n  password '${plain}'\n}`],
  [mixed, `variable "api_token" {\n  default = "${mixed}"\n}`],
  ['ZAQWS-XCDER-VBGTR-FRTGU', 'Activation key: ZAQWS-XCDER-VBGTR-FRTGU-KLMNX'],
  [mixed, `MYSQLPASS: ${mixed}`],
  [mixed, `my_pw: ${mixed}`],
  [mixed, `ado_pat = "${mixed}"`],
  ['opensesame', 'username = aladdin\npassword = opensesame'],
  ['correcthorse7', 'PGPASSWORD=correcthorse7 psql'],
  ['Z'.repeat(8), `LONG_CREDENTIAL: ${mixed.repeat(300)}${'Z'.repeat(8)}`],
])('hides %j in %j', (secret, text) => {
  expect(redact(text).text).not.toContain(secret);
});

it.each([
  "socket.connect('shop.example', 'tcp')",
  'Driver={SQL Server};Server=db;Uid=sa;Pwd=${PASSWORD};',
  'jdbc:postgresql://db:5432/shop?user=fred&ssl=true',
  'echo "root:$ROOT_PASSWORD" | chpasswd',
  'npm config set registry https://registry.example',
  'git config --global credential.helper store',
  'Cache restored from key: node-cache-Linux-x64-yarn-ac21e57e247bf46540ec3396644d1e83',
  'Unexpected token PUNCTUATION at line 3',
  'the secret sauce of our team',
  'csrf-token: q7Zp3Lw9Xk2Rt8Vb',
  'password reset for 12 users',
  "credentials {\n  username '$user'\n  password '$password'\n}",
  'variable "api_token" {\n  description = "the token"\n}',
  'OKTA_API_KEY = "00QCjAl4MlV-WPXM-ABCDEFGHIJKL-0HmjFx-vbGu-"',
  'DEPLOY_KEY=a1b2c3d4e5f6g7h8i9j0k1l2',
  'put \'/forgot-password\' => "cms/sites/passwords#update"',
  'IDENTICAL_CREDENTIALS = "mysql://mysql:mysql@localhost:3306/shop"',
  '--- PASS: TestLogin/q7Zp3Lw9Xk2Rt8Vb (0.00s)',
  './caches/files-2.1/com.example/59.1/0123456789abcdef0123456789abcdef01234567',
])('leaves %j alone', (text) => {
  expect(redact(text).text).toBe(text);
});

it('does not take the word on the next line for the rest of a token', () => {
  const line = `    login_test.go:7: got ghp_${mixed}${mixed}wxYZ`;
  expect(redact(`${line}\nFAIL\n`).text).toBe('    login_test.go:7: got ‹secret:github-token:1›\nFAIL\n');
});
