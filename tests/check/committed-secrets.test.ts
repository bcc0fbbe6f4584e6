/** Secrets with something confidential in files are found, and nowhere else; what it is, is never said. */
import { rules } from "../../policies";
import { secret } from "../../src/author/kinds";
import { ResultBuilder, type Finding } from "../../src/findings/result";
import { checkText } from "../../src/sources/check-text";
import { checkListed } from "../../src/sources/cluster/check-listed";
import { Owners } from "../../src/sources/cluster/owners";
import { withoutSettings } from "../support/settings";
import { resource, state } from "./pulumi/stacks";

const its = rules.filter(({ name }) => name === "disallow-committed-secrets");
const checks = { rules: withoutSettings(its, "check"), approvals: [], today: "2026-11-21" };

type Entries = Readonly<Record<string, string>>;

function secretWith(part: object): object {
  return { apiVersion: "v1", kind: "Secret", metadata: { name: "web", namespace: "shop" }, ...part };
}

function findings(part: object, before = ""): readonly Finding[] {
  return checkText("web.yaml", before + JSON.stringify(secretWith(part)), checks).findings;
}

const encoded = (entries: Entries): object => ({
  data: Object.fromEntries(
    Object.entries(entries).map(([name, value]) => [name, Buffer.from(value).toString("base64")]),
  ),
});

/** What is written with a dot in it, so that no line of this file is what scanners of repositories look for. */
const whole = (text: string): string => text.replaceAll("·", "");
const begin = (what: string): string => whole(`-----BE·GIN ${what}-----\nMIIE`);

const nothing: readonly Entries[] = [
  {},
  { password: "" },
  { password: "changeme" },
  { password: "CHANGE_ME" },
  { password: "<password>" },
  { password: "your-password" },
  { password: "xxxxxxxx" },
  { password: "$PASSWORD" },
  { password: "${PASSWORD}" },
  { password: "{{ .Values.password }}" },
  { password: "ENC[AES256_GCM,data:k2o=,type:str]" },
  { password: "ref+vault://secret/shop#password" },
  { password: "<path:secret/data/shop#password>" },
  { token: "TODO" },
  { "ca.crt": begin("CERTIFICATE") },
  { type: "git", url: "https://github.com/acme/web" },
  { username: "web", host: "db.shop.svc", port: "5432", "enable-tls": "true" },
  { "ssh-publickey": "ssh-ed25519 AAAAC3 web" },
  { ".dockerconfigjson": '{"auths":{}}' },
  { "grafana.ini": "[date_formats]\ndefault_timezone = UTC\n" },
  { "web.yaml": "database:\n  host: db\n  password: ${PASSWORD}\n  passwordFile: /run/secrets/password\n" },
  { password: "{{ .user }}:{{ .password }}" },
  { "web.yaml": "subject: '{{ .title }}'\npassword: '{{ .password }}'\n" },
  { "tls.key": `${begin("PRIVATE KEY").replace("MIIE", "{{ .key }}")}\n-----END PRIVATE KEY-----` },
  { password: "#{DB_PASSWORD}#" },
  { password: "((db-password))" },
  { password: "TODO: set this" },
  { password: "SET_ME" },
  { password: "placeholder-password" },
  { password: "__db_password__" },
  { password: "/run/secrets/k8s/db-password" },
  { hook: "https://example.com/hooks/release-notes-of-2026" },
  { "web.yaml": "auth: ldap\nlevel: debug\n" },
  { "web.yaml": "auth: oauth2\n" },
  { "web.yaml": "level: debug" },
  { LOG_LEVEL: "info", timeout: "30s" },
  { "settings.xml": "<server><password>${env.PASSWORD}</password></server>" },
  { "settings.xml": "<server><password>{COQLCE6DU6GtcS5P=}</password></server>" },
  { ".netrc": "machine git.example.com\nlogin ci\npassword ${PASSWORD}\n" },
  { passwd: "root:x:0:0:root:/root:/bin/sh\nweb:x:1:1:web:/:/bin/sh\n" },
];

const something: readonly Entries[] = [
  { password: "hunter2" },
  { username: "web", password: "password1" },
  { pin: "4711" },
  { API_KEY: "0a1b2c3d" },
  { cookie: "0123456789abcdef" },
  { ".erlang.cookie": "ABCDEFGHIJKL" },
  { auth: "web:$apr1$0a1b2c3d$4e5f" },
  { users: "web:$2y$05$0a1b2c3d\nbob:{SHA}0a1b2c3d=\n" },
  { url: "postgres://web:hunter2@db/shop" },
  { "tls.crt": begin("CERTIFICATE"), "tls.key": begin("RSA PRIVATE KEY") },
  { ".dockerconfigjson": '{"auths":{"registry":{"auth":"d2ViOmh1bnRlcjI="}}}' },
  { "web.env": "DB_PASSWORD=hunter2\n" },
  { "web.yaml": "database:\n  host: db\n  password: hunter2\n" },
  { kubeconfig: "users:\n- user:\n    token: 0a1b2c3d4e5f\n" },
  { "keystore.p12": "\u0000\u0001\u0002\n\u0003" },
  { "alerts.yaml": "smtp_auth_password: hunter2\nsubject: '{{ .title }}'\n" },
  { "tls.key": `# {{ note }}\n${begin("RSA PRIVATE KEY")}` },
  { password: "hunter2{{ .suffix }}" },
  { hook: whole(`https://hooks.slack·.com/services/T00AB12CD/B00AB12CD/abcdefgh1234abcd`) },
  { hook: "https://example.com/hooks/0a1B2c3D4e5F6g7H8i9J0k" },
  { git: "https://ci:hunter2@git.example.com" },
  { key: "/9j4Z7Q7Kd83hdjs73hJs93jd83nds=" },
  { key: "/9j4Z7Q7Kd83/djs73hJs93jd83ndsA0a1B2c3D4e5F6g7H8" },
  { password: "/hunter2" },
  { "env.sh": "export LOG_LEVEL=info\nexport DB_PASSWORD=hunter2\n" },
  { ".netrc": "machine git.example.com\nlogin ci\npassword hunter2\n" },
  { ".netrc": "machine git.example.com login ci password hunter2\n" },
  { "redis.conf": "maxmemory 100mb\nrequirepass hunter2\n" },
  {
    "settings.xml":
      "<settings><servers>\n<server><password>hunter2</password></server>\n</servers></settings>",
  },
  {
    "client.properties":
      "security.protocol=SASL_SSL\nsasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule " +
      'required username="u" password="hunter2";\n',
  },
  { ".pgpass": "db:5432:*:web:hunter2\ndb:*:shop:web:hunter2\n" },
  { keyfile: "0a1B2c3D4e5F6g7H8i9J\n0a1B2c3D4e5F6g7H8i9J\n" },
  { password: "{hunter2" },
  { "web.yaml": 'password: "{hunter2"\n' },
  { "web.yaml": "auth: web:hunter2" },
];

const written = [(entries: Entries) => ({ stringData: entries }), encoded];

test.each(nothing)("nothing confidential: %j", (entries) => {
  expect(written.flatMap((write) => findings(write(entries)))).toEqual([]);
});

test.each(something)("something confidential: %j", (entries) => {
  for (const write of written) {
    const found = findings(write(entries));
    expect(found).toHaveLength(1);
    for (const value of Object.values(entries)) {
      expect(JSON.stringify(found.map(({ message }) => message))).not.toContain(value);
    }
  }
});

test.each(["<password>", "{{ .Values.password | b64enc }}", "changeme", "${PASSWORD}"])(
  "a place to fill in where base64 belongs: %s",
  (password) => {
    expect(findings({ data: { password } })).toEqual([]);
  },
);

test("the message names the keys", () => {
  const [finding] = findings({
    stringData: { user: "web", token: "0a1b" },
    data: { password: "aHVudGVyMg==" },
  });
  expect(finding?.message).toBe("the file has the data of the Secret: password, token");
});

const bad = { stringData: { password: "hunter2" } };

test("none is found where a token is still to be filled in", () => {
  expect(findings({ type: "kubernetes.io/service-account-token" })).toEqual([]);
});

const encrypted = { data: { token: "ENC[AES256_GCM,data:k2o=,type:str]" } };
const sops = { mac: "ENC[AES256_GCM,data:k2o=,type:str]", version: "3.8.1" };

test.each([
  ["what SOPS encrypts is no problem", { ...encrypted, sops }, 0, 0],
  ["what it leaves as it is, is found", { data: { ...encrypted.data, pin: "NDcxMQ==" }, sops }, 1, 0],
  ["what it does not seal is as Kubernetes reads it", { ...encrypted, sops: {} }, 0, 2],
])("%s", (_, part, findings, problems) => {
  const result = checkText("web.yaml", JSON.stringify(secretWith(part)), checks);
  expect([result.findings.length, result.problems.length]).toEqual([findings, problems]);
});

test("none is found in what Helm renders, in a stack, and in a cluster", () => {
  expect(findings(bad)).toHaveLength(1);
  expect(findings(bad, "---\n# Source: web/templates/secret.yaml\n")).toEqual([]);
  const stack = state(resource("core/v1:Secret", secretWith(bad)));
  expect(checkText("stack.json", JSON.stringify(stack), checks).findings).toEqual([]);
  const result = new ResultBuilder();
  checkListed([secretWith(bad)], secret, "prod", checks, result, new Owners());
  expect(result.findings).toEqual([]);
});
