import type { Detector, Finding } from './finding.ts';
import { listMatches } from './list-matches.ts';

/** Tokens that say by their first characters what they are, as their issuers document them. */
const issued = new RegExp(
  '(?<![A-Za-z0-9])(?:' +
    [
      // Amazon, Alibaba, Google, DigitalOcean, Azure
      '(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,20}|LTAI[A-Za-z0-9]{12,24}|AIza[\\w-]{20,50}|ya29\\.[\\w-]{10,300}|GOCSPX-[\\w-]{10,60}|do[opr]_v1_[a-f0-9]{40,80}',
      // GitHub, GitLab, Bitbucket, Atlassian, npm, PyPI, RubyGems, Docker, crates.io
      'gh[oprsu]_[A-Za-z0-9]{20,255}|github_pat_\\w{20,255}|gl(?:pat|ptt|dt|rt|rtr|cbt|ft|ffct|oas|soat|imt|agent)-[\\w.-]{16,300}|GR1348941[\\w-]{15,30}|ATATT[\\w=-]{20,250}|ATCTT[\\w=-]{20,250}|npm_[A-Za-z0-9]{20,80}|pypi-[\\w-]{16,255}|rubygems_[a-f0-9]{20,80}|dckr_[a-z]{2,5}_[\\w-]{20,80}|cio[A-Za-z0-9]{32}',
      // Slack, Discord bots, Telegram bots, Twilio, SendGrid, Mailgun, Mailchimp
      'xox[a-z](?:-[A-Za-z0-9]{1,80}){1,6}|xapp-\\d-[A-Za-z0-9-]{10,150}|[MN][A-Za-z\\d]{23,27}\\.[\\w-]{6}\\.[\\w-]{27,40}|\\d{6,12}:AA[\\w-]{30,40}|(?:SK|AC)[0-9a-f]{32}|SG\\.[\\w-]{10,80}\\.[\\w-]{10,80}|(?:pubkey|key)-[a-f0-9]{32}|[a-f0-9]{32}-us\\d{1,2}',
      // Stripe, Square, Shopify, PayPal, Plaid, Adyen
      '(?:sk|pk|rk|whsec)_(?:live|test|prod)?_?[A-Za-z0-9]{10,255}|sq0[a-z]{3}-[\\w-]{20,60}|EAAA[\\w-]{50,100}|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{20,80}|access-(?:sandbox|development|production)-[a-f0-9-]{20,60}|AQE[A-Za-z0-9+/=]{60,}',
      // Model providers and others with a prefix of their own
      'sk-[A-Za-z0-9_-]{16,255}|hf_[A-Za-z]{20,60}|r8_[A-Za-z0-9]{20,60}|pplx-[A-Za-z0-9]{20,80}|gsk_[A-Za-z0-9]{20,80}|xai-[A-Za-z0-9]{20,120}|PMAK-[a-f0-9-]{20,80}|dapi[a-f0-9]{32}|lin_(?:api|oauth)_[A-Za-z0-9]{20,80}|pul-[a-f0-9]{40}|dp\\.[a-z]{2,5}\\.[A-Za-z0-9]{20,80}|hv[bs]\\.[\\w-]{20,300}|s\\.[A-Za-z0-9]{24}|sntr[yu][su]?_[A-Za-z0-9+/=_-]{20,300}|NRAK-[A-Z0-9]{20,40}|NRJS-[a-f0-9]{15,25}|NRI[IQ]-[\\w-]{20,50}|fio-u-[\\w=-]{40,80}|fl[by]_live_[\\w=-]{10,80}|fo1_[\\w-]{30,60}|api_org_[a-z]{30,40}|sm_pat_[A-Za-z0-9]{10,40}|[0-9a-f]{8}:[0-9a-f]{8}|fm[12][ar]?_[A-Za-z0-9+/=]{50,1000}|FLWSECK_TEST-[a-h0-9]{10,40}|~?[\\w~.]{3}\\dQ~[\\w~.-]{28,40}|FlyV1 [\\w+/=,.-]{20,600}|glsa_[A-Za-z0-9]{20,60}_[A-Fa-f0-9]{8}|glc_[A-Za-z0-9+/=]{20,500}|eyJrIjoi[A-Za-z0-9+/=]{30,500}|pscale_[a-z]{2,8}_[\\w=.-]{20,80}|tfp_[\\w-]{20,80}|CLOJARS_[a-z0-9]{40,80}|p8e-[a-z0-9]{32}|EZ[AT]K[a-z0-9]{40,80}|duffel_(?:test|live)_[\\w=-]{20,60}|dt0c01\\.[A-Z0-9]{20,30}\\.[A-Z0-9]{50,80}|ops_eyJ[\\w+/=-]{40,800}|A3-[A-Z0-9]{6}(?:-[A-Z0-9]{5,11}){2,6}|AGE-SECRET-KEY-1[A-Z0-9]{40,80}|sourcegraph_[a-f0-9]{40}|sgp_[a-zA-Z0-9_]{40,80}|secret_[A-Za-z0-9]{40,50}|ntn_[A-Za-z0-9]{40,60}|sha256~[\\w-]{40,50}|v1\\.0-[a-f0-9]{20,30}-[a-f0-9]{100,160}|shippo_(?:live|test)_[a-f0-9]{40}|ATLASv1\\.[\\w=-]{40,80}|[a-zA-Z0-9]{14}\\.atlasv1\\.[\\w=-]{50,80}|oy2[a-z0-9]{40,50}|sk_(?:live|test)_[\\w-]{10,100}|SHARED[A-Za-z0-9]{20,60}|ABSK[A-Za-z0-9+/=]{60,300}|T3BlbkFJ[\\w-]{10,60}',
    ].join('|') +
    ')(?![A-Za-z0-9])',
  'g',
);

/** JSON Web Tokens and their like (RFC 7519): two parts of base64url that begin as JSON does. */
const jwt =
  /(?<![\w-])ey[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_/-]{8,8000}(?:\.[A-Za-z0-9_/-]{0,4000}){0,3}={0,2}/g;
/** RFC 7468; what is cut off is as secret as what is not. */
const pem =
  /-----BEGIN[ A-Z0-9_-]{0,60}(?:KEY|CERTIFICATE)[ A-Z0-9_-]{0,40}-----[^-]{0,8000}(?:-----END[ A-Z0-9_-]{0,60}-----)?/gu;
const ssh = /\b(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\w{1,20}|sk-ssh-\w{1,20}) AAAA[A-Za-z0-9+/=]{10,4000}/gu;
/** RFC 7617, RFC 6750. */
const header = /\b(?:basic|bearer)\s{1,3}[A-Za-z0-9+/_~.=-]{12,4000}/giu;
/** Addresses of wallets: Bitcoin (base58, bech32), Ethereum and its like. */
const wallet =
  /(?<![A-Za-z0-9])(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|(?:bc|tb|ltc)1[02-9ac-hj-np-z]{11,87}|0x[0-9a-fA-F]{40})(?![A-Za-z0-9])/g;
/** `scheme://user:password@host` */
const login = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{0,200}:[^\s/@]{1,200}@/giu;
/** What is secret: in quotes all of it, else as far as no space is. */
const secret = `(?<=")[^"\\s,;][^"]{2,300}(?=")|(?<=')[^'\\s,;][^']{2,300}(?=')|[“„«][^“”„«»]{3,300}[”“»]|[^\\s"'\`,;&<>]{3,500}`;
/*
 * Of the expressions below, the brackets follow each other without a gap: what may stay, what is secret, and so on.
 */
/** A name that says that what follows is secret, and what follows. */
const assigned = new RegExp(
  '(' +
    '(?:password|passwd|passwort|passphrase|secret|token|authorization|credentials?|api[_ -]?key|access[_ -]?key|private[_ -]?key|signing[_ -]?key|encryption[_ -]?key|session[_ -]?id|mot de passe|contraseña|senha|wachtwoord|hasło|пароль|密码|パスワード|(?<![\\p{L}\\p{N}])(?:pass|pwd|pw|pin|otp|jwt|auth|sid|key)(?![\\p{L}]))' +
    '[\\w.-]{0,30}["\'`\\s]{0,4}(?:[:=>]{1,3}|\\|\\|:?|\\?=)[\\s"\'`=]{0,8})(' +
    secret +
    ')',
  'giu',
);
/** What `curl` logs in with. */
const curl = /((?<=\s)-(?:u|-user)[\s=]{1,4}["']?)([^\s"':]{1,60}:["']?[^\s"']{3,100})/giu;
/** As configuration files in XML have it. */
const attribute = /((?:password|secret|token|key)["']\s{1,9}value\s?=\s?["'])([^"']{3,300})/giu;
/** A name and a password side by side, as people send them to each other. */
const pair =
  /((?<![\p{L}\p{N}])(?:user ?name|user|login|u)\s{0,3}[: ]\s{0,3})([^\s:]{2,60})(\s{1,5}(?:pass ?word|password|pass|pw|p)\s{0,3}[: ]\s{0,3})([^\s:]{2,100})/giu;

/** Sixteen characters of a token in a row: most texts have none. */
const tokenLike = /[\w~:+/=.-]{16}/;
const keyLike = /-----BEGIN|\bssh-|\becdsa-|:\/\/|\bbasic\s|\bbearer\s/i;
const pairLike = /\b(?:user|login|u\b)/i;

/** All of it at one look: most texts have nothing of it. */
const worthALook =
  /[:=]|[\w~:+/=.-]{16}|-----BEGIN|\bssh-|\becdsa-|\bbasic\s|\bbearer\s|\buser|\blogin|\bu\b|\bcurl\b/i;

/** Passwords, keys and tokens. */
export const findCredentials: Detector = (text) => {
  if (!worthALook.test(text)) return [];
  return [
    ...(tokenLike.test(text) ? wholes(text, [issued, jwt, wallet]) : []),
    ...(keyLike.test(text) ? wholes(text, [pem, ssh, header, login]) : []),
    ...(/[:=]/.test(text) ? [...groups(text, assigned), ...groups(text, attribute)] : []),
    ...(pairLike.test(text) ? groups(text, pair) : []),
    ...(text.includes('curl') ? groups(text, curl) : []),
  ];
};

function wholes(text: string, patterns: readonly RegExp[]): Finding[] {
  return patterns.flatMap((pattern) =>
    listMatches(text, pattern).map(({ index, 0: found }) => ({
      from: index,
      to: index + found.length,
      rule: 'credential' as const,
    })),
  );
}

/** What stands in every second pair of brackets of a pattern, but for what is masked already. */
function groups(text: string, pattern: RegExp): Finding[] {
  return listMatches(text, pattern).flatMap((match) => {
    let to = match.index;
    return match.slice(1).flatMap((part, i): Finding[] => {
      const from = to;
      to += part.length;
      return i % 2 === 0 || part.startsWith('[') ? [] : [{ from, to, rule: 'credential' }];
    });
  });
}
