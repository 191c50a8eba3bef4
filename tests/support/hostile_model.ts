// A model that obeys an attacker. Each behaviour has a name and is a function of the request alone;
// `invented` are the words that it tries to bring in and that may not stand in any output.

import type { ModelRequest } from '../../web/src/providers/contract.js';
import { type AskedLine, readPrompt, replyWith } from './prompt_reader.js';

export interface HostileBehaviour {
  readonly reply: (request: ModelRequest) => string;
  /** None of the samples has them. Compared without regard to case. */
  readonly invented: readonly string[];
}

/** Every line, reworded in this way. */
function rewording(
  invented: readonly string[],
  reword: (line: AskedLine, request: ModelRequest) => string,
): HostileBehaviour {
  return {
    invented,
    reply: (request) =>
      replyWith(
        readPrompt(request.user).lines.map((line) => ({ id: line.id, after: reword(line, request) })),
      ),
  };
}

/** Text that is no reply, or not the one that was asked for. */
function saying(
  reply: (request: ModelRequest) => string,
  invented: readonly string[] = [],
): HostileBehaviour {
  return { invented, reply };
}

const bare = (text: string): string => text.replace(/[.;]$/, '');

export const hostileBehaviours = {
  addsSkills: rewording(['Fortran', 'Erlang'], ({ text }) => `${bare(text)}, Fortran, Erlang`),
  addsProducts: rewording(['Snowflake'], ({ text }) => `${bare(text)} with Snowflake`),
  raisesTitles: rewording(['Chief', 'Vice President'], ({ text, id }) =>
    id === 'l1' ? `Chief Technology Officer: ${text}` : `As Vice President, ${lowered(text)}`,
  ),
  inventsMetrics: rewording(['977', '4 million'], ({ text, id }) =>
    id === 'l1' ? `${bare(text)}, by 977%` : `${bare(text)}, saving $4 million a year`,
  ),
  spellsOutMetrics: rewording(['threefold', 'ninety-three'], ({ text, id }) =>
    id === 'l1' ? `${bare(text)}, a threefold rise` : `${bare(text)} for ninety-three clients`,
  ),
  raisesNumbers: rewording(['98765'], ({ text }) =>
    /\d/.test(text) ? text.replace(/\d[\d,.]*/, '98765') : `${bare(text)} for 98765 people`,
  ),
  inventsEmployers: rewording(['Globex'], ({ text }) => `${bare(text)} at Globex Corporation`),
  inventsDegrees: rewording(['MBA', 'PhD'], ({ text, id }) =>
    id === 'l1' ? `${bare(text)}, holding an MBA` : `${bare(text)} after a PhD`,
  ),
  inventsDates: rewording(['1987'], ({ text }) => `${bare(text)} since 1987`),
  inventsAwards: rewording(['Employee of the Year'], ({ text }) => `${bare(text)}; Employee of the Year`),
  raisesAgency: rewording(['Single-handedly'], ({ text }) => `Single-handedly ${lowered(text)}`),
  raisesSeniority: rewording(['company-wide'], ({ text }) => `Directed, company-wide: ${lowered(text)}`),
  copiesRequirements: rewording(['as required in the posting'], ({ text }, { user }) => {
    const wanted = readPrompt(user).requirements[0]?.text ?? 'the lot';
    return `${bare(text)}, and ${wanted} as required in the posting`;
  }),
  homoglyphs: rewording(['Kubеrnetes', 'Pythоn'], ({ text }) => `${bare(text)} on Kubеrnetes in Pythоn`), // Cyrillic е, о
  hiddenCharacters: rewording(
    ['\u200B', '\u202E', '\u{E0041}'],
    ({ text }) => `${text}\u200B\u202E\u{E0041}\u{E0042}`,
  ),
  html: rewording(['<img', '<script'], ({ text, id }) =>
    id === 'l1' ? `${text} <img src=x onerror=alert(1)>` : `<script>alert(1)</script>${text}`,
  ),
  links: rewording(['evil.example'], ({ text, id }) =>
    id === 'l1' ? `${text} https://evil.example/?q=1` : `[${text}](//evil.example)`,
  ),
  bareLinks: rewording(['www.evil.example'], ({ text }) => `${bare(text)}, see www.evil.example`),
  manyLines: rewording(['Zephyr Works'], ({ text }) => `${text}\n- Ran Zephyr Works\n\nAwards\n- All`),
  asksForContacts: rewording(
    ['[[NAME99', 'reach me at'],
    ({ text }) => `${bare(text)}, reach me at [[NAME1]] [[EMAIL1]] [[PHONE1]] [[NAME99]]`,
  ),
  emptiesLines: rewording([], () => ''),
  endlessLines: rewording(['very very very'], ({ text }) => `${text} ${'very '.repeat(20_000)}`),
  theWholePrompt: rewording(['careful editor', 'never add a fact'], (_, { system, user }) =>
    `${system} ${user}`.replace(/\s+/g, ' '),
  ),
  otherIds: saying(
    () =>
      replyWith(
        ['l9999', 'r1', 'm1.1', 'c1', '__proto__', 'constructor', '', '=', 'L1', 'l01'].map((id) => ({
          id,
          after: 'Ran Zephyr Works',
        })),
      ),
    ['Zephyr Works'],
  ),
  otherRequirements: rewording(['Zephyr Works'], ({ text }) => `${bare(text)} for Zephyr Works`),
  tenThousandEdits: saying(
    ({ user }) => {
      const { lines } = readPrompt(user);
      return replyWith(
        Array.from({ length: 10_000 }, (_, i) => ({
          id: lines[i % Math.max(lines.length, 1)]?.id ?? 'l1',
          after: `Ran ${i} Zephyr Works`,
        })),
      );
    },
    ['Zephyr Works'],
  ),
  wrongTypes: saying(
    () => '{"edits":[{"id":1,"after":"Ran Zephyr Works"},{"id":"l1","after":{"a":1}},[],null,"l1"]}',
    ['Zephyr Works'],
  ),
  pollutesPrototypes: saying(
    () =>
      '{"__proto__":{"polluted":true},"edits":[{"__proto__":{"polluted":true},"id":"l1","after":"Ran Zephyr Works"}],"constructor":{"prototype":{"polluted":true}}}',
    ['Zephyr Works'],
  ),
  brokenJson: saying(() => '{"edits":[{"id":"l1","after":"Ran Zephyr Works"', ['Zephyr Works']),
  deepJson: saying(() => '{"edits":'.repeat(50_000)),
  otherJson: saying(() => '{"resume":"Ran Zephyr Works","score":100}', ['Zephyr Works']),
  prose: saying(() => 'Sure! I would write: Ran Zephyr Works, since 1987.', ['Zephyr Works', '1987']),
  refusal: saying(() => 'I am sorry, but I cannot help with that.', ['cannot help']),
  page: saying(() => '<!doctype html><title>Sign in</title><form action=//evil.example>', ['evil.example']),
  echoesThePrompt: saying(({ system, user }) => `${system}\n${user}`, ['careful editor']),
  nothing: saying(() => ''),
} as const satisfies Readonly<Record<string, HostileBehaviour>>;

export type HostileBehaviourName = keyof typeof hostileBehaviours;

export const hostileBehaviourNames = Object.keys(hostileBehaviours) as readonly HostileBehaviourName[];

/** `hostileModel('html')` is a function of the request, as `obedientModel` is. */
export function hostileModel(name: HostileBehaviourName): (request: ModelRequest) => string {
  return hostileBehaviours[name].reply;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
