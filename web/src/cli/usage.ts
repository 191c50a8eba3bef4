// Wrong usage, and the text that --help prints.

export class UsageError extends Error {}

export const exitCode = { done: 0, failed: 1, usage: 2, partial: 3 } as const;

export const help = `savile tailors a résumé to a job posting. Nothing is invented, and nothing leaves this machine
unless you name a model.

Usage
  savile parse RESUME                 what a résumé says: sections, jobs, degrees, skills
  savile extract POSTING              what a posting asks for
  savile match RESUME POSTING         how well the résumé covers it, with the evidence
  savile customize RESUME POSTING     the tailored résumé: each change with its reason
  savile verify ORIGINAL EDITED       is every claim of the edited text covered by the original?
  savile rank RESUME POSTING…         which of many postings suit best; files and folders
  savile chunk FILE --max-tokens N    where to cut a text so that each piece fits a model's budget
  savile serve                        the demo page on localhost

RESUME, POSTING … are files, or - for standard input: PDF, DOCX, text, Markdown, and for a résumé
JSON Resume. What a file is, its content says.

Options
  --json            one JSON document on standard output, and nothing else there
  --jsonl           (parse, extract, match, verify, chunk) one JSON object a line in, one a line out,
                    in order, from standard input or a file: {"id","text"}, {"id","resume","posting"},
                    {"id","before","after","scope"?,"facts"?}, {"id","text","maxTokens",
                    "section"?}; a bad line gives {"id","error"}
  --level LEVEL     (customize) conservative, balanced (default) or extensive
  --keep SECTION    (customize) leave it as it is: all sections of a kind (education …) or one by its place
                    (0, 1 …); may be given again
  --out FILE        (customize) write the tailored résumé there: .docx (a DOCX keeps its layout), .md,
                    .txt, .html, .json (JSON Resume); any other name: the text as it is
  --report FILE     (customize) write a report there: .md, .html or .json
  --fact TEXT       (verify, customize) what you say is true beside the résumé; may be given again
  --model SPEC      (customize) a language model may reword lines; what it says goes through the same gate.
                    openai:MODEL[@BASE_URL], anthropic:MODEL, gemini:MODEL, ollama:MODEL[@BASE_URL]; may be
                    given again, for when one fails. Keys: OPENAI_API_KEY, ANTHROPIC_API_KEY, GEMINI_API_KEY
  --model-calls N   (customize) the most requests to models; default: 24
  --model-tokens N  (customize) the most tokens, of prompts and replies; default: 100000
  --resumes         (rank) the first file is a posting, the others are résumés for it
  --max-tokens N    (chunk) the most that a piece may have, by an estimate
  --section TYPE    (chunk) what the text is: experience, skills, education … default: other
  --today YYYY-MM   (match, rank, customize) the month that "present" means; default: this one
  --port N          (serve) default: 4173
  --workers N       compute threads; 0 uses the main one; default: 0 for one document, else by processors
  --help, --version

Exit codes
  0 done   1 ended with an error   2 wrong usage   3 partial result (with --jsonl: some lines failed)
`;
