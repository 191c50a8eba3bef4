// Reads what the core asks a model (core/prompt/section_prompt.cpp), for models that tests play.
//
//   Requirements:                      r1 (required): Kubernetes
//   Section: experience
//   = Senior Nurse, Harbour Clinic     a fact
//   l1: Responsible for wound care     a line that may be reworded

export interface AskedRequirement {
  readonly id: string;
  readonly importance: string;
  readonly text: string;
}

export interface AskedLine {
  readonly id: string;
  readonly text: string;
}

export interface ReadPrompt {
  readonly section: string;
  readonly requirements: readonly AskedRequirement[];
  readonly facts: readonly string[];
  readonly lines: readonly AskedLine[];
}

/** The last "Section:" counts: a posting may hold the word too. */
export function readPrompt(user: string): ReadPrompt {
  const all = user.split('\n');
  const at = all.findLastIndex((line) => /^Section: \S+$/.test(line));
  const above = all.slice(0, Math.max(at, 0));
  const below = all.slice(at + 1);
  return {
    section: all[at]?.slice('Section: '.length) ?? '',
    requirements: above.flatMap((line) => {
      const [, id, importance, text] = /^(r\d+) \((\w+)\): (.*)$/.exec(line) ?? [];
      return id && importance && text !== undefined ? [{ id, importance, text }] : [];
    }),
    facts: below.flatMap((line) => (line.startsWith('= ') ? [line.slice(2)] : [])),
    lines: below.flatMap((line) => {
      const [, id, text] = /^(l\d+): (.*)$/.exec(line) ?? [];
      return id && text !== undefined ? [{ id, text }] : [];
    }),
  };
}

/** A reply in the form that is asked for. */
export function replyWith(
  edits: readonly {
    readonly id: string;
    readonly after: string;
    readonly requirements?: readonly string[];
  }[],
): string {
  return JSON.stringify({ edits });
}
