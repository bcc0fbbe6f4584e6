/**
 * What credentials look like. The forms of tokens are those of https://github.com/gitleaks/gitleaks (config/gitleaks.toml).
 */
import {
  afterFirst,
  afterLast,
  beforeFirst,
  codePoints,
  lowerCase,
  matches,
  mayMatch,
  partsMatching,
} from "./text";

// What a text must have to be searched for a kind of credential: short tests before longer ones. Which of them it meets says what
// the search costs, and so how long a text admission can judge (src/admission/searches.ts).

/** What an address with a password has. */
export const mayBeInAddress = "[?&;:]|password=";
/** What a statement of SQL that gives a password has. */
export const mayBeStatement = "(by|password) *'";
/** What tokens and private keys have. */
export const mayBeToken =
  "[A-Z]{4}|_|----|AIza|SG[.]|eyJ|hv[bs]|dapi|A3T|sk-|xox|xapp|pat-|pypi|gl(ptt|dt)-|dp[.]pt|ya29|sq0|pul-|tskey|atlasv1|uthorization";
/** What tokens have that are met often. */
export const mayBeCommonToken =
  "A[KSB]IA|ACCA|A3T|LTAI|AIza|SG[.]|eyJ|hvs[.]|dapi|NRAK|AGE-|gh[oprsu]_|github_pat|glpat-|xox|xapp-|k_(live|test|prod)|npm_|pypi-|hf_|_v1_|sk-|glsa_|lin_api|shp|dckr";
/** What tokens have that are met less often. */
export const mayBeRarerToken =
  "ATATT3|gl(ptt|dt)-|dp[.]pt|rubygems_|sq0|GOCSPX-|ya29|pscale_|pul-|PMAK-|tskey-|sk-or-|gsk_|r8_|sntry|hvb[.]|atlasv1|figd_|glc_|uthorization";
/** What addresses have that are credentials themselves. */
export const mayBeHook = "hook|telegram";
/** What commands have of clients that are given a password. */
export const mayBeClient =
  "mysql|maria|redis|sshpass|curl|wget|https?[ \\n]|etcdctl|login|mongo|cqlsh|ldap|sqlcmd|pass:|passwd|password-stdin|configure[ \\n]set|rabbitmqctl|alias[ \\n]set|host[ \\n]add";
/** Clients with a short option for it. */
export const mayBeLogin = "login|mongo|cqlsh|ldap|sqlcmd";
/** Clients that take a user with a password. */
export const mayHaveUser = "curl|wget|https?[ \\n]|etcdctl";
/** What gives a password in input. */
export const mayBeInput =
  "pass:|chpasswd|password-stdin|configure[ \\n]set|rabbitmqctl|alias[ \\n]set|host[ \\n]add";
/** Programs that take a credential as a word of its own. */
export const mayBeWord = "vault[ \\n]login|htpasswd";
/** What the names of settings have that are credentials. */
export const mayBeSetting = "pass|pw|secret|key|token|auth";
/** What directives have that give a password. */
export const mayBeDirective = "requirepass|masterauth|(root|bind)pw|login|</";

/** Whether a text holds what is a credential wherever it stands: a token, a private key, an address with a password. */
export function holdsCredential(text: string): boolean {
  return (
    (mayMatch(text, mayBeInAddress) && holdsPasswordInAddress(text)) ||
    holdsPasswordInStatement(text) ||
    (mayMatch(text, mayBeToken) && (holdsPrivateKey(text) || holdsToken(text) || holdsRarerToken(text)))
  );
}

/** Whether a text holds a private key as files have it, of any kind. */
function holdsPrivateKey(text: string): boolean {
  return (
    mayMatch(text, "PRIVATE KEY") &&
    (text.includes("PRIVATE KEY-----") || text.includes("PRIVATE KEY BLOCK-----"))
  );
}

/**
 * Whether a file, given in base64, has the word of a private key, PRIVATE KEY: part of it, in the three forms that it takes
 * by where it begins. Admission has no decoder, and can afford no more for a large file.
 */
export function holdsPrivateKeyInBase64(file: string): boolean {
  return file.includes("VkFURSBLRV") || file.includes("ZBVEUgS0VZ") || file.includes("WQVRFIEtFW");
}

/** How the names of credentials end, and of some that are none. */
export const endOfCredentialNames =
  "((wor[dt]|wd|phrase|pass|pw)[._-]?[0-9]*|secret|token|pat|credentials?|base|auth|key)$";

/** Whether the name of an entry or of an item of configuration is that of a credential, such as `DB_PASSWORD`. */
export function callsItselfCredential(name: string): boolean {
  return (
    mayMatch(lowerCase(name), endOfCredentialNames) &&
    credentialNames.some((pattern) => matches(lowerCase(name), pattern))
  );
}

/** Whether a text holds a token that says whose it is. */
function holdsToken(text: string): boolean {
  return (
    mayMatch(text, mayBeCommonToken) &&
    (/(^|[^0-9A-Za-z])((A3T[0-9A-Z]|AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}([^0-9A-Za-z]|$)|LTAI[0-9A-Za-z]{17}|AIza[0-9A-Za-z_-]{35}|SG[.][0-9A-Za-z_-]{20,24}[.][0-9A-Za-z_-]{39}|eyJ[0-9A-Za-z_-]{10,400}[.]eyJ[0-9A-Za-z_-]{10}|hvs[.][0-9A-Za-z_-]{24}|dapi[0-9a-f]{32}|NRAK-[0-9A-Z]{27}|AGE-SECRET-KEY-1[0-9A-Z]{58})/u.test(
      text,
    ) ||
      /(^|[^0-9A-Za-z])(gh[oprsu]_[0-9A-Za-z]{36}|github_pat_[0-9A-Za-z_]{22}|glpat-[0-9A-Za-z_-]{20}|xox[abeoprs]-[0-9A-Za-z-]{10}|xapp-[0-9]-[0-9A-Za-z-]{10}|[rs]k_(live|test|prod)_[0-9A-Za-z]{10}|npm_[0-9A-Za-z]{36}|pypi-[0-9A-Za-z_-]{50}|hf_[A-Za-z]{34}|do[opr]_v1_[0-9a-f]{64}|sk-ant-[0-9A-Za-z_-]{32}|sk-(proj|svcacct|admin)-[0-9A-Za-z_-]{20}|sk-[0-9A-Za-z]{20}T3BlbkFJ|glsa_[0-9A-Za-z]{32}|lin_api_[0-9A-Za-z]{40}|shp(at|ca|pa|ss)_[0-9A-Fa-f]{32}|dckr_pat_[0-9A-Za-z_-]{27})/u.test(
        text,
      ))
  );
}

/** Whether a text holds a token of a service that is met less often. */
function holdsRarerToken(text: string): boolean {
  return (
    mayMatch(text, mayBeRarerToken) &&
    /(^|[^0-9A-Za-z])(ATATT3[0-9A-Za-z_=-]{50}|glptt-[0-9a-f]{40}|gldt-[0-9A-Za-z_-]{20}|dp[.]pt[.][0-9A-Za-z]{43}|rubygems_[0-9a-f]{48}|sq0(atp|csp)-[0-9A-Za-z_-]{22}|GOCSPX-[0-9A-Za-z_-]{28}|ya29[.][0-9A-Za-z_-]{20}|pscale_(tkn|pw|oauth)_[0-9A-Za-z_.=-]{32}|pul-[0-9a-f]{40}|PMAK-[0-9a-f]{24}-[0-9a-f]{34}|tskey-(api|auth|client)-[0-9A-Za-z]{6}|sk-or-v1-[0-9a-f]{64}|gsk_[0-9A-Za-z]{52}|r8_[0-9A-Za-z]{37}|sntry[su]_[0-9A-Za-z_=]{40}|hvb[.][0-9A-Za-z_-]{90}|[0-9A-Za-z]{14}[.]atlasv1[.][0-9A-Za-z_=-]{60}|figd_[0-9A-Za-z_-]{40}|glc_[0-9A-Za-z+\/]{32}|[Aa]uthorization["']?[ :]{1,3}["']?(Bearer|Basic) [0-9A-Za-z+\/_.=-]{12})/u.test(
      text,
    )
  );
}

/** Whether a text holds an address or a connection with a password in it, which is not left to be filled in. */
function holdsPasswordInAddress(text: string): boolean {
  return (
    (mayMatch(text, "LoginModule") &&
      /LoginModule[^{}]{0,300}[ \t\n]password=["'\\]*[^$<{%*"'\\ \t\r\n]/u.test(text)) ||
    (mayMatch(text, "@") &&
      /:\/\/[^\/?#@:"' \t\r\n]{0,200}:([^$<{%*\[\/?#@"' \t\r\n]|%[0-9A-Fa-f]{2})[^\/?#@"' \t\r\n]{0,400}@|[0-9A-Za-z_.-]:[^:$<{%*\[@"' \t\r\n][^@"' \t\r\n]{0,200}@(tcp6?|unix)[(]/u.test(
        text,
      )) ||
    (mayMatch(text, mayBeHook) &&
      /hooks[.]slack[.]com\/(services|workflows)\/[0-9A-Za-z]{6}|webhook[.]office[.]com\/webhookb2\/[0-9a-f]{8}|api[.]telegram[.]org\/bot[0-9]{6,12}:[0-9A-Za-z]|discord(app)?[.]com\/api\/webhooks\/[0-9]{17}/u.test(
        text,
      )) ||
    (mayMatch(text, "=") &&
      /[?&;](password|passwd|pwd|access_token|api_?key|accountkey|sharedaccesskey|sharedaccesssignature)=[^$<{%*&; \t\r\n]|[?&]sig=[0-9a-z%+\/]{20}|(host|hostaddr|user|dbname|port|sslmode)=[^ =\n]{1,99} +password=[^$<{%*&; \t\r\n]/u.test(
        lowerCase(text),
      ))
  );
}

/** Whether a text holds a statement of SQL that gives a user a password. */
function holdsPasswordInStatement(text: string): boolean {
  return (
    mayMatch(lowerCase(text), mayBeStatement) &&
    /identified( +with +[0-9a-z_]{1,40})? +by +'[^$<{%:'"\\]|(user|role|login) [^;'\n]{0,200}password *=? *'[^$<{%:'"\\]/u.test(
      lowerCase(text),
    )
  );
}

/**
 * Whether a value says where a credential is, and is none itself: another variable (`$(NAME)`), a path, an address, an
 * entry of a store of secrets or a place to fill in; or whether it is a switch.
 */
export function standsForCredential(value: string): boolean {
  return (
    /^([^0-9A-Za-z$]*\$(\([^()]*\)|\{[^{}]*\}))+[^0-9A-Za-z]*$|^(\{\{[^{}]*\}\}|#\{[^{}]*\}#?|\(\([^()]*\)\)|\[\[[^\[\]]*\]\])$|^([A-Za-z]:\\|file:|env:|pass:\$|https?:\/\/)|^(vault:|arn:|op:\/\/|ref\+|sm:\/\/|ssm:|kms:|ENC\[|@Microsoft[.]KeyVault|projects\/[^\/]+\/secrets\/)|^(<[^<>]*>|[*]+|[Xx]{3,}|%\([^()]*\)s|%[sdvq]|\$[A-Z_][0-9A-Z_]*|%[A-Z_][0-9A-Z_]*%|[.?-]+|@@?[A-Z_]+@@?|__[A-Za-z_]+__|[0-9A-Za-z_-]+[.](key|pem|crt|cer|p12|pfx|jks|txt|ya?ml|json))$|^((CHANGE|SET|REPLACE|FILL)_?ME|process[.]env|os[.](environ|getenv)|System[.]getenv|getenv|env[.(]|ENV\[)/u.test(
      value,
    ) ||
    /^(placeholder|todo|tbd|fixme|redacted|(placeholder|insert|replace|your)[_-][^\n]*)$/u.test(
      lowerCase(value),
    ) ||
    isPath(value) ||
    isSwitch(value)
  );
}

/** Whether a value is a path, in the form of curl (`@/run/token`) or not, and no random text that begins like one. */
function isPath(value: string): boolean {
  return (
    /^@?[.~]{0,2}\/([^\/=+ \n]*[\/.][^=+ \n]*|[A-Za-z_-]*)$/u.test(value) && !matches(value, looksRandom)
  );
}

/** In names of files and of Secrets digits are few and together; in random texts they are among the letters. */
export const looksRandom =
  "[0-9][A-Za-z]+[0-9][A-Za-z]+[0-9]|[0-9][A-Z]+[a-z]|[a-z][A-Z]+[0-9]|[A-Z][a-z][A-Z][a-z][A-Z]";

/** Whether a value switches something on or off. */
function isSwitch(value: string): boolean {
  return /^(true|false|[tfyn]|yes|no|on|off|enabled?|disabled?|none|null|nil|required|optional|missing|unset|empty|[01])?$/u.test(
    lowerCase(value),
  );
}

/** Whether what sounds like a credential is the name of a Secret, or a count of tokens. */
export function namesSecret(name: string, value: string): boolean {
  return (
    (/(^|[._-])((image)?pull|tls|ssl|ca|certs?|certificate|pki|keystore|truststore|ingress|docker|registry|existing|kube|kubernetes|k8s|kubeconfig|config|credentials?|creds|from|volume|mounted|service[._-]?account|passw(or)?d)[._-]?secrets?$/u.test(
      lowerCase(name),
    ) &&
      mayNameSecret(value)) ||
    (/(passw(or)?d|token|user(name)?|existing|credentials?)[._-]?secret[._-]?key$/u.test(lowerCase(name)) &&
      mayNameSecret(value)) ||
    (/(^|[._-])(max|min)[._-]/u.test(lowerCase(name)) && /^[0-9]*$/u.test(value)) ||
    (/(secrets?|credentials?)$/u.test(lowerCase(name)) &&
      !/(jwt|client|session|cookie|app|hmac|webhook|signing|auth|shared)[._-]?secrets?$/u.test(
        lowerCase(name),
      ) &&
      /^([a-z0-9.-]+\/)?([a-z0-9]+-)*([a-z0-9]+-(secrets?|creds?|credentials?|tls|certs?|keys?|token)|regcred)$|^[a-z-]+(\/[a-z-]+)+$/u.test(
        value,
      )) ||
    (/secrets?$/u.test(lowerCase(name)) &&
      // Named after what the Secret is for: `--jwt-secret=jwt-signing-key`.
      /^[a-z]{3,}(-[a-z]+)*-(secrets?|creds?|credentials?|keys?|token)$/u.test(value) &&
      !value.startsWith("secret-") &&
      lowerCase(name).includes(beforeFirst(value, "-")))
  );
}

/** Whether a value is possible as the name of a Secret, with its namespace or without, or is a word in its place (`NAME`). */
function mayNameSecret(value: string): boolean {
  return (
    /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?(\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?)?|[A-Z_]*)$/u.test(value) &&
    !matches(value, "^[0-9a-z]*[0-9][a-z]+[0-9][a-z]+[0-9][0-9a-z]*$")
  );
}

/**
 * An option or a variable that sounds like a credential, with its value after an equals sign or as the next word, which is no
 * variable and no path.
 */
const withEquals =
  "-{0,2}\\b([0-9a-z]{1,40}[._-]){0,8}([0-9a-z]{0,20}(password|passwd|passphrase|(root|admin|user|sql|redis|ldap|bind|smtp|mail|ftp|key|store)pass|(root|bind)pw)|requirepass|masterauth|(db|pg)?pass|pwd|(client|app|jwt|session|shared)?secret|(access|auth|api|bearer|refresh|bot)?token|(api|access|secret|private|account|encryption|signing|master)[._-]?key)=[\"']?[^$/<{(\\[ \\n\"'`=&.~\\\\][^ \\n\"'`,;&|()]*";
const withSpace =
  "\\B--?([0-9a-z]{1,40}[._-]){0,8}([0-9a-z]{0,20}(password|passwd|passphrase|(root|admin|user|sql|redis|ldap|bind|smtp|mail|ftp|key|store)pass|(root|bind)pw)|requirepass|masterauth|(db|pg)?pass|pwd|(client|app|jwt|session|shared)?secret|(access|auth|api|bearer|refresh|bot)?token|(api|access|secret|private|account|encryption|signing|master)[._-]?key)[ \\n]+[\"']?[^$/<{(\\[ \\n\"'`=&.~\\\\-][^ \\n\"'`,;&|()]*";

/** Whether a text, such as the arguments of a command by line, gives a credential to an option or a variable. */
export function givesCredential(text: string): boolean {
  return (
    (mayMatch(lowerCase(text), "(word|wd|pw|phrase|pass|auth|secret|token|key)=") &&
      partsMatching(text, withEquals).some(isCredentialAfterEquals)) ||
    (mayMatch(lowerCase(text), "(word|wd|pw|phrase|pass|auth|secret|token|key)[ \\n]") &&
      partsMatching(text, withSpace).some(isCredentialAfterSpace))
  );
}

function isCredentialAfterEquals(option: string): boolean {
  return isCredentialOf(beforeFirst(option, "="), afterFirst(option, "="));
}

function isCredentialAfterSpace(option: string): boolean {
  const words = option.replaceAll("\n", " ");
  return isCredentialOf(beforeFirst(words, " "), afterLast(words, " "));
}

/** Whether the value of what sounds like a credential, in quotes or not, is one. */
function isCredentialOf(name: string, quoted: string): boolean {
  const value = quoted.replaceAll('"', "").replaceAll("'", "");
  return !standsForCredential(value) && !namesSecret(name, value);
}

/** An option and, as its value, an address with a password in it. */
const addressAsValue =
  "(^|[^0-9a-z._-])--?[a-z][0-9a-z._-]{0,60}[= \\n]+[\"']?[a-z][0-9a-z+.-]{0,20}://[^/?#@:\"' \\t\\r\\n]{0,200}:([^$<{%*\\[/?#@\"' \\t\\r\\n]|%[0-9a-f]{2})[^/?#@\"' \\t\\r\\n]{0,400}@";

/** The options and variables in a text that are given a credential, as they are written. */
export function optionsGiven(text: string): string[] {
  return [
    ...partsMatching(text, withEquals).filter(isCredentialAfterEquals),
    ...partsMatching(text, withSpace).filter(isCredentialAfterSpace),
    ...partsMatching(text, addressAsValue),
  ].map((option) => partsMatching(option, "-{0,2}[0-9a-z][0-9a-z._-]*").at(0) ?? "");
}

/** Whether a text gives a password to a client that has a short option for it, or one of its own. */
export function givesPasswordToClient(text: string): boolean {
  return (
    mayMatch(text, mayBeClient) &&
    (/(mysql|mariadb)[a-z-]{0,20}([ \n][^;|&]{0,200})?[ \n]-p["']?[^ \n$"'`{<-]/u.test(text) ||
      /redis-cli([ \n][^;|&]{0,200})?[ \n]-a[ \n]+["']?[^ \n$"'`{<-]/u.test(text) ||
      /sshpass[ \n]+-p[ \n]*["']?[^ \n$"'`{<-]/u.test(text) ||
      givesPasswordByShortOption(text) ||
      givesUserWithPassword(text) ||
      givesPasswordInInput(text) ||
      givesCredentialAsWord(text))
  );
}

/** In a line of a shell, or with an argument in each line; in a script, the next line is another command. */
function givesPasswordByShortOption(text: string): boolean {
  return (
    mayMatch(text, mayBeLogin) &&
    /(^|[ \n\/])((docker|podman|nerdctl|buildah|skopeo|oras|crane|helm|regctl|az|oc)([ \n][^;|&\n]{1,100}){0,2}[ \n]login|mongo(sh|dump|restore|export|import)?|cqlsh)(( [^;|&\n]{0,300})? -p *["']?|(\n[^ \n]+){0,12}\n-p\n?)[^ \n$"'`{<-]|(^|[ \n\/])ldap(search|add|modify|delete|whoami|passwd|compare)(( [^;|&\n]{0,300})? -w *["']?|(\n[^ \n]+){0,12}\n-w\n?)[^ \n$"'`{<-]|(^|[ \n\/])sqlcmd(( [^;|&\n]{0,300})? -P *["']?|(\n[^ \n]+){0,12}\n-P\n?)[^ \n$"'`{<-]/u.test(
      text,
    )
  );
}

/** As `-u web:hunter2`, also behind those options of curl that have no value. */
function givesUserWithPassword(text: string): boolean {
  return (
    mayMatch(text, mayHaveUser) &&
    /(curl|wget|etcdctl|(^|[ \n])https?)([ \n]([^;|&]|&[^& \n]){0,300})?[ \n](-[0-9aBfgGiIjJklLnNpqRsSvZ#]*u[ \n=]*|-a[ \n]+|--(user|proxy-user|auth)[ \n=]+)["']?[^ \n:$"'`{<\/-][^ \n:$"']{0,99}:[^ \n$"'`{<\/]/u.test(
      text,
    )
  );
}

/** What is read by a program that asks for a password, or stands where it reads one. */
function givesPasswordInInput(text: string): boolean {
  return (
    mayMatch(text, mayBeInput) &&
    /(^|[ \n\/])mc(( +--?[a-z-]+)* +(alias set|config host add)( +[^ \n;|&(<`]+){3} +["']?|(\n--?[a-z-]+)*\n(alias\nset|config\nhost\nadd)(\n[^ \n(]+){3}\n)[^ \n$"'`{<;|&-]|(aws[ \n]+configure[ \n]+set[ \n]+([0-9A-Za-z_-]+[.])*aws_secret_access_key|rabbitmqctl[ \n]+(add_user|change_password)[ \n]+[^ \n$]+)[ \n]+["']?[^ \n$"'`{<-]|-pass(in|out)?[ \n]+["']?pass:[^ \n$"'`{<]|echo +(-[en]+ +)?["']?[A-Za-z_][0-9A-Za-z_-]{0,40}:[^ \n$"'`{<|:][^ \n$"'`{<|]*["']? *[|] *(sudo +)?chpasswd|echo +(-[en]+ +)?["']?[^ \n$"'`{<|-][^ \n$"'`{<|]*["']? *[|][^;|&\n]*--password-stdin/u.test(
      text,
    )
  );
}

/** As `vault login <token>` and `htpasswd -b <file> <user> <password>`, which with `-n` has no file. */
function givesCredentialAsWord(text: string): boolean {
  return (
    mayMatch(text, mayBeWord) &&
    /(^|[ \n\/])(vault( +login( +-[a-z-]+=[^ \n]*| +-(no-[a-z]+|token-only))* +|\nlogin(\n-[a-z-]+=[^\n]*|\n-(no-[a-z]+|token-only))*\n)["']?[0-9A-Za-z][0-9A-Za-z._-]{3,200}(["' \n;&|]|$)|htpasswd([ \n]+-[A-Za-z]*(n[A-Za-z]*b|b[A-Za-z]*n)[A-Za-z]*|[ \n]+-[A-Zac-mo-z]*b[A-Zac-mo-z]*[ \n]+[^ \n;|&-][^ \n;|&]*)[ \n]+[^ \n;|&-][^ \n;|&]*[ \n]+["']?[^ \n$"'`{<;|&-])/u.test(
      text,
    )
  );
}

/**
 * Whether a file in a ConfigMap holds a credential. Private keys are found in every text; for the rest admission can afford
 * short texts, a few at a time.
 *
 * @param files How many the ConfigMap has.
 */
export function isFileOfCredentials(text: string, files: number): boolean {
  return (
    holdsPrivateKey(text) ||
    (files <= 16 &&
      (holdsPrivateKeyInBase64(text) ||
        (codePoints(text) <= 2000 &&
          (holdsCredential(text) || setsCredential(text) || givesPasswordToClient(text)))))
  );
}

/** A line of a file of settings, such as YAML or properties, that sets what sounds like a credential. */
const setting =
  "(^|[\\n{,;])[ \\t-]{0,100}(export[ \\t]{1,9})?[\"']?([0-9a-z]{1,40}[._-]){0,8}([0-9a-z]{0,20}(password|passwd|passphrase|(root|bind)pw|[._-](pass|pwd)|(secret|encryption|signing|account|storage|master)[._-]?key|(client|jwt|app|session|shared|cookie|hmac|webhook|signing)[._-]?secret|api[._-]?key|(secret[._-]?)?access[._-]?key|(access|auth|api|bearer|refresh|bot|session|git(hub|lab)|slack|vault)[._-]?token)|pass|token|secret)[\"']?[ \\t]{0,40}[=:][ \\t]{0,40}[\"']?[^$/<{ \\t\\r\\n\"'&*!|>%,.~=#\\[\\]-][^ \\t\\r\\n\"',}]{5,200}";

/** Whether a file of settings in a text sets a credential by its name. */
function setsCredential(text: string): boolean {
  return (
    mayMatch(lowerCase(text), mayBeSetting) &&
    (partsMatching(text, setting).some(
      (line) =>
        !saysWhereCredentialIs(line) &&
        !standsForCredential(valueIn(line)) &&
        !namesSecret(nameIn(line), valueIn(line)) &&
        (!isOfSecrets(nameIn(line)) || isRandom(valueIn(line))),
    ) ||
      (mayMatch(text, mayBeDirective) && matches(text, directive)) ||
      // As in the configuration of docker.
      (text.includes('"auths"') && /"auth"[ \t\r\n]*:[ \t\r\n]*"[0-9A-Za-z+\/]{4}/u.test(text)))
  );
}

/** Whether a name, such as `token`, is of credentials as well as of what has them: no word before it says which it is. */
function isOfSecrets(name: string): boolean {
  return (
    /(secret|token)$/u.test(lowerCase(name)) &&
    !/((client|jwt|app|session|shared|cookie|hmac|webhook|signing)[._-]?secret|(access|auth|api|bearer|refresh|bot|session|git(hub|lab)|slack|vault)[._-]?token)$/u.test(
      lowerCase(name),
    )
  );
}

/** Whether a value is letters with digits among them, which few names are. */
function isRandom(value: string): boolean {
  return /^[0-9A-Za-z_+\/=]{8,}$/u.test(value) && /[0-9]/u.test(value) && /[A-Za-z]/u.test(value);
}

/** Whether the value of a setting is code or the label of a field: a call, the name of something else, or what people read. */
export function saysWhereCredentialIs(line: string): boolean {
  return (
    /^[^=:]*[=:][ \t]*(([a-z_]{3,40}[.])*[a-z_]{3,40}\(|([a-z_][0-9a-z_]*[.])+[0-9a-z_]*(password|passwd|pass|secret|token|key);?$|(config|conf|cfg|settings|options|opts|var|local|data|module|self|this|props|args|params|env|ctx)([.][a-z_]+)+;?$)/u.test(
      lowerCase(line),
    ) ||
    /^[^=:]*[=:][ \t]*["']?(Password|Passwort|Passphrase|Kennwort|Wachtwoord|Please|Enter|Forgot(ten)?|Invalid|Confirm|Change|Repeat|Reset|Current|[Ss]tring)[*:?!]?$/u.test(
      line,
    )
  );
}

/** A line of a file that gives a credential without `=` or `:`, as Redis, netrc and XML have it. */
export const directive =
  "(^|\\n)[ \\t]*(requirepass|masterauth|rootpw|bindpw)[ \\t]+[\"']?[^$<{%#\"' \\t\\r\\n]|(^|[ \\t\\n])login[ \\t\\n]+[^ \\t\\r\\n]{1,100}[ \\t\\n]+password[ \\t]+[^$<{%# \\t\\r\\n]|<([0-9A-Za-z_.-]{0,40})([Pp]assword|[Pp]assphrase|[Aa]pi[Kk]ey|[Ss]ecret[Kk]ey)>[^$<{%# \\t\\r\\n][^<{$]{0,200}</";

/** The name of a setting, without quotes. */
function nameIn(line: string): string {
  const name = matches(line, "^[^:=]*=") ? beforeFirst(line, "=") : beforeFirst(line, ":");
  return name.replaceAll('"', "").replaceAll("'", "").replaceAll(" ", "");
}

/** The value of a setting, without quotes. */
function valueIn(line: string): string {
  const value = matches(line, "^[^:=]*=") ? afterFirst(line, "=") : afterFirst(line, ":");
  return value.replaceAll(" ", "").replaceAll("\t", "").replaceAll('"', "").replaceAll("'", "");
}

/** Patterns for the names, in lower case, of variables that hold credentials. */
export const credentialNames: readonly string[] = [
  "(passwor[dt]|passwd|passphrase|(^|[._-]|db|pg|root|admin|user|sql|redis|ldap|bind|smtp|mail|ftp|key|store)pass|[._-]pwd|(^|[._-]|root|admin|user|bind|db)pw)[._-]?[0-9]*$",
  "(^|[._-])(secret|token|pat|credentials?|secret[._-]?key[._-]?base|(rediscli|neo4j|basic)[._-]auth)$",
  "(secret|api|access|account|storage|private|encryption|signing|master|app)[._-]?key$",
  "(client|app|jwt|session|shared)secret$|(access|auth|api|bearer|refresh|bot)token$",
];

/**
 * Whether a variable holds a credential: by its value, or by its name unless the value says otherwise.
 *
 * @param names Patterns for the names of variables that hold one.
 */
export function isCredential(
  { name, value = "" }: { readonly name: string; readonly value?: string | undefined },
  names: readonly string[],
): boolean {
  return (
    holdsCredential(value) ||
    givesCredential(value) ||
    (names.some((pattern) => matches(lowerCase(name), pattern)) &&
      !standsForCredential(value) &&
      !namesSecret(name, value))
  );
}
