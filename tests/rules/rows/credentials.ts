import { configMap, manifests, type ConfigMap } from "../../../src/author";
import { table } from "../table";

const { deployment, of, pod } = manifests;

const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";

/** What is written with a dot in it, so that no line of this file is what scanners of repositories look for. */
const whole = (text: string): string => text.replaceAll("·", "");
/** Letters and digits. */
const some = (length: number): string => "0a1B2c3D4e5F6g7H8i9J".repeat(10).slice(0, length);
const hex = (length: number): string => "0a1b2c3d4e5f6789".repeat(10).slice(0, length);
const begin = (what: string): string => whole(`-----BE·GIN ${what}-----\nMIIE`);
const accessKey = whole("AK·IAQ3EGZ7YB2XW4VTSR");
const githubToken = whole(`gh·p_${some(36)}`);
const jsonWebToken = ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxMjM0In0", some(43)].join(".");
const longJsonWebToken = ["eyJhbGciOiJIUzI1NiJ9", `eyJ${some(200).repeat(8)}`, some(43)].join(".");

/** Values that are credentials whatever is called by them, and values that are like them. */
const anywhere = {
  keeps: [
    "https://example.com/a?b=c",
    "postgres://db.shop.svc:5432/shop",
    "postgres://web@db:5432/shop",
    "postgres://web:$(PASSWORD)@db/shop",
    "postgres://web:${PASSWORD}@db/shop",
    "postgres://web:<password>@db/shop",
    "https://example.com:8443/@scope/pkg",
    "ssh://git@example.com:22/acme/web.git",
    "jdbc:postgresql://db/shop?user=web&ssl=true",
    "Server=db;Database=shop;Trusted_Connection=True",
    "-----BEGIN CERTIFICATE-----",
    "-----BEGIN PUBLIC KEY-----",
    "AKIAQ3EGZ7YB2",
    "ghp_short",
    "sk-learn",
    "pul-requests",
    "glc_metrics",
    "Authorization: Bearer $(TOKEN)",
    "https://api.telegram.org/",
    "npm_config_cache",
    "eyJhbGciOiJIUzI1NiJ9",
    "monday-tuesday-wednesday",
  ],
  breaks: [
    accessKey,
    `AS·IAQ3EGZ7YB2XW4VTSR`,
    githubToken,
    `gh·s_${some(36)}`,
    `github·_pat_${some(22)}_${some(59)}`,
    `gl·pat-${some(20)}`,
    `xo·xb-123456789012-${some(24)}`,
    `sk·_live_${some(24)}`,
    `rk·_live_${some(24)}`,
    `AI·za${some(35)}`,
    `npm·_${some(36)}`,
    `SG·.${some(22)}.${some(43)}`,
    `hvs·.${some(90)}`,
    `dop·_v1_${hex(64)}`,
    `dapi${hex(32)}`,
    `sk-·ant-api03-${some(93)}AA`,
    jsonWebToken,
    longJsonWebToken,
    begin("RSA PRIVATE KEY"),
    begin("PGP PRIVATE KEY BLOCK"),
    "postgres://web:hunter2@db:5432/shop",
    "redis://:hunter2@cache:6379/0",
    "amqp://web:p%40ss@queue:5672",
    "https://oauth2:0a1b2c@git.example.com/acme/web.git",
    "jdbc:mysql://db/shop?user=web&password=hunter2",
    "Server=db;User Id=web;Password=hunter2;",
    `DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=${some(60)}==`,
    `ATATT·3xFfGF0${some(60)}`,
    `glp·tt-${hex(40)}`,
    `dp.p·t.${some(43)}`,
    `ruby·gems_${hex(48)}`,
    `sq0·csp-${some(43)}`,
    `GOC·SPX-${some(28)}`,
    `ya2·9.${some(60)}`,
    `pscale·_tkn_${some(40)}`,
    `pul·-${hex(40)}`,
    `tskey·-auth-${some(12)}-${some(30)}`,
    `hv·b.${some(100)}`,
    `Authorization: Bea·rer ${some(40)}`,
    `https://acme.webhook.office·.com/webhookb2/${hex(8)}-0a1b`,
    `https://hooks.slack·.com/services/T0000000/B0000000/${some(24)}`,
  ].map(whole),
} as const;

type Variable = readonly [name: string, value: string];

const variables = [
  table(
    "disallow-plain-credentials",
    (value: string) => deployment({ containers: [{ name: "app", image, env: [{ name: "VALUE", value }] }] }),
    anywhere,
  ),
  table(
    "disallow-plain-credentials",
    ([name, value]: Variable) => pod({ containers: [{ name: "app", image, env: [{ name, value }] }] }),
    {
      keeps: [
        ["IMAGE_PULL_SECRET", "regcred"],
        ["IMAGE_PULL_SECRET", "acme"],
        ["TLS_SECRET", "web-tls"],
        ["TLS_SECRET", "web"],
        ["DB_SECRET", "db-credentials"],
        ["DATABASE_CREDENTIALS", "web-database-creds"],
        ["SECRET_NAME", "web"],
        ["REQUIRE_PASSWORD", "yes"],
        ["ALLOW_EMPTY_PASSWORD", "Yes"],
        ["REQUIRE_TOKEN", "1"],
        ["USE_PASSWORD", "off"],
        ["DISABLE_PASSWORD", "TRUE"],
        ["NEO4J_AUTH", "none"],
        ["PASSWORD", ""],
        ["PASSWORD", "$(DB_PASSWORD)"],
        ["PASSWORD", "${DB_PASSWORD}"],
        ["PASSWORD", "{{ .Values.password }}"],
        ["PASSWORD", "<password>"],
        ["PASSWORD", "********"],
        ["PASSWORD", "%(password)s"],
        ["PASSWORD", "@@PASSWORD@@"],
        ["PASSWORD", "__PASSWORD__"],
        ["EXISTING_SECRET", "web"],
        ["PASSWORD_FILE", "/run/secrets/password"],
        ["DB_PASSWORD", "/run/secrets/password"],
        ["DB_PASSWORD", "file:/run/secrets/password"],
        ["DB_PASSWORD", "vault:secret/data/shop#password"],
        ["API_KEY", "arn:aws:secretsmanager:eu-west-1:1234:secret:key"],
        ["API_KEY", "projects/acme/secrets/key"],
        ["API_KEY", "op://shop/key"],
        ["MAX_TOKEN", "4096"],
        ["PUBLIC_KEY", "ssh-ed25519 AAAAC3"],
        ["PWD", "/app"],
        ["BYPASS", "everything"],
        ["COMPASS", "north"],
        ["TOKEN_URL", "https://login.example.com/token"],
        ["KEYBOARD", "qwerty"],
        ["PATH", "/usr/bin"],
      ],
      breaks: [
        ["PASSWORD", "hunter2"],
        ["PASSWORD", "correct horse"],
        ["PASSWORD", "123456"],
        ["PIN_PASSWORD", "4711"],
        ["PASSWORD", "$ecret"],
        ["PASSWORD", "$(USER)hunter2"],
        ["PGPASSWORD", "hunter2"],
        ["MYSQL_PWD", "hunter2"],
        ["MYSQL_ROOT_PASSWORD", "root"],
        ["SMTP_PASS", "hunter2"],
        ["REDISCLI_AUTH", "hunter2"],
        ["NEO4J_AUTH", "neo4j/hunter2"],
        ["spring.datasource.password", "hunter2"],
        ["SPRING_DATASOURCE_PASSWORD", "hunter2"],
        ["dbPassword", "hunter2"],
        ["db-password", "hunter2"],
        ["PASSWORD2", "hunter2"],
        ["PASSWORD_2", "hunter2"],
        ["DB_PW", "hunter2"],
        ["DBPASS", "hunter2"],
        ["AZURE_STORAGE_KEY", "0a1b2c"],
        ["RABBITMQ_DEFAULT_PASS", "guest"],
        ["JWT_SECRET", "my-secret"],
        ["CLIENT_SECRET", "0a1b2c"],
        ["clientSecret", "0a1b2c"],
        ["AWS_SECRET_ACCESS_KEY", some(40)],
        ["SECRET_KEY_BASE", some(64)],
        ["DJANGO_SECRET_KEY", "insecure-key"],
        ["apiKey", "0a1b2c"],
        ["DD_API_KEY", hex(32)],
        ["GITHUB_TOKEN", "0a1b2c"],
        ["GITHUB_PAT", "0a1b2c"],
        ["accessToken", "0a1b2c"],
        ["ENCRYPTION_KEY", "0a1b2c"],
        ["SSH_PASSPHRASE", "correct horse"],
        ["DB_SECRET", "hunter2"],
      ],
    },
  ),
];

type Words = readonly string[];
const shell = (line: string): Words => ["sh", "-c", line];

const commands = [
  table(
    "disallow-credentials-in-arguments",
    (value: string) => deployment({ containers: [{ name: "app", image, args: [value] }] }),
    anywhere,
  ),
  table(
    "disallow-credentials-in-arguments",
    (command: Words) => deployment({ containers: [{ name: "app", image, command: [...command] }] }),
    {
      keeps: [
        ["web", "--port=8080"],
        ["web", "--password=$(PASSWORD)"],
        ["web", "--password", "$(PASSWORD)"],
        ["web", "--password-file=/run/secrets/password"],
        ["web", "--password-file", "/run/secrets/password"],
        ["web", "--token", "/var/run/token"],
        ["web", "--token", "--verbose"],
        ["web", "--password"],
        ["web", "--use-token=true"],
        ["web", "--require-password", "false"],
        ["web", "--password=<password>"],
        ["web", "--token-ttl", "3600"],
        ["web", "--secret-name=web"],
        ["kubectl", "get", "secret", "web"],
        shell('psql --password="$PASSWORD"'),
        shell("export PASSWORD=$(cat /run/secrets/password)"),
        shell('PASSWORD="${PASSWORD}" exec web'),
        shell('mysql -u root -p"$MYSQL_ROOT_PASSWORD" -e "select 1"'),
        shell("mysqladmin ping -h localhost -P 3306"),
        shell('curl -u "$USER:$PASSWORD" https://example.com'),
        shell("mkdir -p /var/lib/mysql"),
      ],
      breaks: [
        ["web", "--password=hunter2"],
        ["web", "--password", "hunter2"],
        ["web", "-password", "hunter2"],
        ["web", "--db-password=hunter2"],
        ["web", "--db.password=hunter2"],
        ["web", "--dbPassword=hunter2"],
        ["web", "--password=123456"],
        ["web", "--token=trusted"],
        ["web", "--token", "0a1b"],
        ["web", "--api-key", "0a1b"],
        ["web", "--apiKey=0a1b"],
        ["web", "--encryption-key=0a1b"],
        ["web", "--signing-key", "0a1b"],
        ["web", "--client-secret=0a1b"],
        ["redis-server", "--requirepass", "hunter2"],
        ["redis-cli", "-a", "hunter2"],
        ["java", "-Dspring.datasource.password=hunter2", "-jar", "web.jar"],
        ["helm", "upgrade", "web", "--set", "db.password=hunter2"],
        ["mysqldump", "-uroot", "-phunter2", "shop"],
        ["sshpass", "-p", "hunter2", "ssh", "web"],
        shell("PGPASSWORD=hunter2 psql -h db"),
        shell("export DB_PASSWORD='hunter2' && exec web"),
        shell('mysql -u root -phunter2 -e "select 1"'),
        shell("web --verbose --password hunter2"),
        shell("curl -s -u admin:hunter2 https://example.com"),
        shell(`curl -H "Authorization: Bearer ${jsonWebToken}" https://example.com`),
      ],
    },
  ),
];

function configured(data: Readonly<Record<string, string>>): ReturnType<typeof of> {
  return of<ConfigMap>(configMap, { data: { ...data } });
}

const configMaps = [
  table("disallow-config-map-credentials", (value: string) => configured({ "web.conf": value }), anywhere),
  table("disallow-config-map-credentials", configured, {
    keeps: [
      {},
      { mode: "production" },
      { "ca.crt": "-----BEGIN CERTIFICATE-----" },
      { "web.yaml": "database:\n  host: db\n  password: ${DB_PASSWORD}\n" },
      { "web.yaml": "database:\n  password:\n    secretName: database\n" },
      { "web.yaml": "passwordFile: /run/secrets/password\n" },
      { "web.yaml": "requirePassword: true\npassword: null\n" },
      { "web.properties": "spring.datasource.password=${DB_PASSWORD}\n" },
      { "web.json": '{"password": "{{ .password }}"}' },
      { "web.ini": ";admin_password = \npassword = %(db)s\n" },
      { DB_PASSWORD: "$(PASSWORD)" },
      { DB_PASSWORD_FILE: "/run/secrets/password" },
    ],
    breaks: [
      { id_rsa: begin("OPENSSH PRIVATE KEY") },
      { "tls.key": begin("DSA PRIVATE KEY") },
      { "tls.key": begin("EC PRIVATE KEY") },
      { "web.yaml": `tls:\n  key: |\n    ${begin("PRIVATE KEY")}\n` },
      { "web.yaml": "database:\n  host: db\n  password: hunter2\n" },
      { "web.yaml": "users:\n- name: web\n  dbPassword: 'hunter2'\n" },
      { "web.properties": "spring.datasource.url=x\nspring.datasource.password=hunter2\n" },
      { "web.json": '{"db": {"password": "hunter2"}}' },
      { credentials: `[default]\naws_access_key_id = ${accessKey}\n` },
      { credentials: `[default]\naws_secret_access_key = ${some(40)}\n` },
      { DB_PASSWORD: "hunter2" },
      { apiKey: "0a1b2c" },
    ],
  }),
];

/** A file in base64, as kubectl puts it into a ConfigMap. */
function binary(text: string): ReturnType<typeof of> {
  const file = Buffer.from(text).toString("base64");
  return of<ConfigMap>(configMap, { binaryData: { file } });
}

const binaryFiles = [
  table("disallow-config-map-credentials", binary, {
    keeps: ["", "\u0000\u0001", begin("CERTIFICATE"), begin("PUBLIC KEY"), "PRIVATE"],
    breaks: ["", "a", "bc"].flatMap((before) => [
      `${before}${begin("RSA PRIVATE KEY")}`,
      `${before}\u0000${begin("PGP PRIVATE KEY BLOCK")}`,
    ]),
  }),
];

export const credentials = [...variables, ...commands, ...configMaps, ...binaryFiles];
