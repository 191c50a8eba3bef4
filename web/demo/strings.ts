// Every English word of the page, in one place.

import type { SavileErrorCode } from 'savile';
import type {
  Aspect,
  ChangeSource,
  Importance,
  Level,
  Met,
  SectionType,
  StageName,
  Strength,
} from '../src/wire/types.ts';
import type { FileProblem } from './text/read_file.ts';
import type { Format } from './text/take_away.ts';

function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

function duration(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.max(1, Math.round(milliseconds))} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`;
}

export const strings = {
  skip: 'Skip to the texts',
  name: 'Savile',
  tagline: 'A résumé, fitted to the posting.',
  promise: 'Runs on this device. Nothing is sent.',

  withoutModels:
    'This page can send nothing anywhere. A language model can reword too, on a page that may send it parts of your résumé:',
  toModels: 'Go there with these texts',
  withModels: 'Would you rather have a page that can send nothing anywhere?',
  toRules: 'Go there with these texts',

  kept: 'Works without a network.',
  updateWaits: 'A newer version of this page is ready.',
  takeUpdate: 'Load it now',
  historyHeading: 'Earlier runs',
  historyOff: 'Nothing is kept when you close this page.',
  historyKeep: 'Keep my runs in this browser',
  historyOn: 'Kept in this browser alone.',
  historyEmpty: 'Your next run is kept, in this browser alone.',
  historyErase: 'Erase everything',
  historyUntitled: 'A posting without a title',

  textsHeading: 'Your texts',
  resume: 'Résumé',
  posting: 'Job posting',
  resumePlaceholder: 'Paste your résumé, or drop a PDF, Word, text or Markdown file here.',
  postingPlaceholder: 'Paste the posting, or drop a PDF, Word, text or Markdown file here.',
  chooseFile: 'Choose a file',
  chooseFileFor: (side: string) => `Choose a file for: ${side}`,
  clear: 'Clear',
  clearFor: (side: string) => `Clear: ${side}`,
  words: (n: number) => count(n, 'word'),
  dropHere: 'Drop the file here',
  fileTaken: (name: string, side: string) => `${side} read from ${name}.`,
  fileReading: (name: string) => `Reading ${name} …`,
  fileProblem: {
    too_large: 'This file is larger than 2 MiB. Take the part that matters and paste it.',
    other_program:
      'Files of this program are not read. Open it there, save it as DOCX or PDF, and give that file.',
    binary: 'This file does not hold text. Choose a PDF, Word, text or Markdown file, or paste the text.',
    unreadable: 'The browser could not read this file. Try again, or paste the text.',
  } satisfies Record<FileProblem, string>,

  level: 'How much to change',
  levels: {
    conservative: { name: 'Light', hint: 'Fixes, and the order inside lists.' },
    balanced: { name: 'Balanced', hint: 'Wording, the posting’s terms, order of bullets, proven skills.' },
    extensive: { name: 'Thorough', hint: 'All of that, and whatever else serves the posting.' },
  } satisfies Record<Level, { name: string; hint: string }>,
  sample: 'Sample',
  samples: { platform: 'Platform engineer', nurse: 'Registered nurse', sales: 'Account executive' },
  loadSample: 'Load sample',
  tailor: 'Tailor',
  tailorNeeds: 'Give both texts first.',
  cancel: 'Cancel',

  howHeading: 'How it works',
  how: [
    {
      what: 'It reads both texts',
      how: 'What the posting asks for, what your résumé proves, and where they meet.',
    },
    {
      what: 'It proposes changes',
      how: 'Order, openings, a skill you show but do not list. Each comes with its reason and the lines that prove it.',
    },
    {
      what: 'You decide',
      how: 'Accept or reject each one and take the text with you. What you have not done stays out: nothing is ever invented.',
    },
  ],

  progressHeading: 'Progress',
  starting: 'Waking the engine',
  stages: {
    read: 'Read',
    analyze: 'Analyze',
    plan: 'Plan',
    edit: 'Edit',
    verify: 'Verify',
    assemble: 'Assemble',
  } satisfies Record<StageName, string>,
  stageState: { pending: 'to come', running: 'under way', done: 'done', failed: 'failed' },
  done: (n: number, milliseconds: number, onThisDevice: boolean) =>
    `${n === 0 ? 'No changes' : count(n, 'change')} in ${duration(milliseconds)}${onThisDevice ? ', on this device' : ''}.`,
  found: (n: number) => (n === 0 ? '' : `${count(n, 'change')} so far`),
  timeLeft: (eta: readonly [number, number] | undefined) =>
    eta && eta[1] > 1500 ? `about ${duration(eta[1])} left` : '',
  cancelled: 'Cancelled. Your texts are as you left them.',
  outOfTime: 'The run took too long and was stopped. Your texts are as you left them.',

  problemHeading: 'This did not work',
  noticesHeading: 'Worth knowing',
  noticeIn: { resume: 'In the résumé: ', posting: 'In the posting: ' },
  showMe: 'Show me',
  swap: 'Swap the two texts',
  swapped: 'The two texts look swapped: the résumé reads like a posting, and the posting like a résumé.',
  errors: {
    engine_load:
      'The engine could not start. Reload the page; if that does not help, the files beside this page are incomplete or too old.',
    worker_lost:
      'The engine stopped in the middle of the run. Press Tailor to start again; your texts are still here.',
    too_large: 'One of the texts is larger than 2 MiB. Keep the part that matters and press Tailor again.',
    unsupported_format:
      'One of the texts is not plain text. Copy the words from the document and paste them.',
    internal: 'Something went wrong inside. Press Tailor to try again; your texts are still here.',
    bad_input: 'One of the texts cannot be used. Look at both and press Tailor again.',
  } as Partial<Record<SavileErrorCode, string>> as Record<string, string>,
  errorDetail: 'Details',

  resultHeading: 'The result',
  resultNav: 'Parts of the result',
  questions: 'Questions',
  partial: 'Part of the text stands as it was: not every step could be done.',

  matchHeading: 'Match',
  before: 'Before',
  now: 'Now',
  outOf: 'of 100',
  matchLabel: (before: number, now: number) => `Match before: ${before} of 100. Match now: ${now} of 100.`,
  matchNote:
    'Recounted with each decision. It measures what the text shows, and cannot tell how a person will read it.',
  factors: {
    required: 'Required',
    preferred: 'Preferred',
    experience: 'Experience',
    education: 'Education',
    title: 'Job title',
    field: 'Field of work',
    wording: 'Wording',
  } as Record<string, string>,
  factorWeight: (percent: number) => `${percent}% of the match`,
  factorChange: (before: number, after: number) =>
    before === after ? `${after} of 100` : `from ${before} to ${after} of 100`,

  changesHeading: 'Changes',
  noChanges:
    'Nothing to change: at this level the résumé already puts its best foot forward. Try a more thorough level.',
  acceptedOf: (accepted: number, all: number) => `${accepted} of ${all} accepted`,
  stillOpen: (n: number) => `${n === 1 ? 'One needs' : `${n} need`} your word`,
  acceptAll: 'Accept all',
  undo: 'Undo',
  redo: 'Redo',
  accept: 'Accept',
  reject: 'Reject',
  acceptThis: (n: number) => `Accept change ${n}`,
  rejectThis: (n: number) => `Reject change ${n}`,
  keys: 'Inside a change: A accepts, R rejects, arrow keys go on.',
  changeNumber: (n: number, all?: number) => (all === undefined ? `Change ${n}` : `Change ${n} of ${all}`),
  rules: {
    align_term: 'The posting’s term',
    compose_summary: 'New summary',
    date_style: 'Form of dates',
    filler: 'Fewer words',
    first_person: 'No pronoun',
    number_style: 'Form of numbers',
    punctuation: 'Punctuation',
    reorder_bullets: 'Order of bullets',
    reorder_sections: 'Order of sections',
    reorder_skills: 'Order of skills',
    shorten: 'Shorter',
    summary_opening: 'Summary’s opening',
    surface_proven_skill: 'Proven skill',
    tense: 'Tense',
    weak_opening: 'Stronger opening',
  } as Record<string, string>,
  sources: { rule: 'Rule', model: 'By a model', user: 'You' } satisfies Record<ChangeSource, string>,
  confirm: 'Is this true? It uses a word that your résumé does not. It stays off until you accept it.',
  confirmLoss: 'Words of yours would go. It stays off until you accept it.',
  serves: 'Serves',
  andMore: (n: number) => `and ${n} more`,
  proof: 'Proof',
  noProof: 'The same words, in another order.',
  beforeList: 'Before',
  afterList: 'After',
  movedUp: (n: number) => `, moved up by ${n}`,
  movedDown: (n: number) => `, moved down by ${n}`,
  removed: 'taken out',
  added: 'put in',
  refusedHeading: (n: number) => `${count(n, 'idea')} held back`,
  refusedNote: 'The checks did not let these through, so they are not in the text.',

  requirementsHeading: 'Requirements',
  requirementsMet: (met: number, all: number) => `${met} of ${all} shown`,
  importance: { required: 'Required', preferred: 'Preferred' } satisfies Record<Importance, string>,
  met: { yes: 'Shown', partly: 'Partly', no: 'Not shown' } satisfies Record<Met, string>,
  metBefore: (met: string) => `before: ${met.toLowerCase()}`,
  strengths: {
    exact: '',
    alias: 'by another name',
    implied: 'implied',
  } satisfies Record<Strength, string>,
  listedOnly: 'listed only',
  inPosting: 'See it in the posting',
  noRequirements: 'No requirements were found in the posting.',

  gapsHeading: 'Questions only you can answer',
  gapsNote:
    'The posting asks for these and the résumé does not show them. If you have done it, say so in your own words. If not, leave it empty: nothing is filled in for you.',
  figuresNote: 'A figure makes these lines stronger. Give it if you know it.',
  answerFor: (question: string) => `Your answer: ${question}`,
  answerPlace: 'Where this was',
  answerNowhere: 'In general',
  useAnswers: 'Tailor with my answers',
  answersUsed: (n: number) => `${count(n, 'answer')} of yours ${n === 1 ? 'is' : 'are'} used as a fact.`,

  planHeading: 'Improvement plan',

  scoresHeading: 'Sections',
  scoresNote: 'How each section serves this posting, as it was given.',
  wholeResume: 'The whole résumé',
  aspects: { document: 'Layout and order', achievements: 'Achievements', tone: 'Tone' } satisfies Record<
    Aspect,
    string
  >,
  scoreLabel: (name: string, score: number) => `${name}: ${score} of 100`,
  issues: (n: number) => count(n, 'thing to mend', 'things to mend'),
  strengthsHeading: 'Good already',
  noScore: 'not scored',

  yourWording: 'Your own wording.',
  edit: 'Edit the words',
  editThis: (n: number) => `Edit the words of change ${n}`,
  editField: (n: number) => `Your wording of change ${n}`,
  useWording: 'Use these words',
  leaveWording: 'Leave it',
  covered: 'Everything in it is covered by your résumé.',
  notCovered: 'Your résumé does not show this. Keep it only if it is true.',
  checking: 'Checking …',

  readHeading: 'What was read',
  readNone: 'Give a résumé to see what is read in it.',
  readWait: 'Reading …',
  readCounts: (jobs: number, degrees: number, skills: number) =>
    [count(jobs, 'job'), count(degrees, 'degree'), count(skills, 'skill')].join(', '),
  readDoubts: (n: number) => (n === 0 ? '' : `${count(n, 'thing')} to check`),
  readUnsure: 'check this',
  readMissing: 'not found',
  readEdit: (what: string) => `check this: ${what}`,
  readFields: { name: 'Name', email: 'E-mail', phone: 'Phone', location: 'Place', links: 'Links' },
  readSections: 'Sections',
  readWork: 'Work',
  readEducation: 'Education',
  readSkills: 'Skills',
  readPresent: 'now',
  readHelp: 'Wrong? Correct it in the text: everything follows from it.',

  keepHeading: 'Sections to leave alone',
  keepHelp: 'What you tick here keeps its words and its place.',
  keptAlone: (names: string) => `Left alone, as you asked: ${names}.`,

  rankHeading: 'Many postings',
  rankIntro: 'Which of several postings suits this résumé best? Give them here, and each gets its match.',
  rankAdd: 'Add the posting above',
  rankFiles: 'Choose posting files',
  rankNeeds: 'Give a résumé above and at least two postings here.',
  rank: 'Rank',
  ranking: (done: number, all: number) => `${done} of ${all} ranked`,
  ranked: (n: number) => `${count(n, 'posting')} ranked, best first.`,
  rankRemove: (name: string) => `Remove ${name}`,
  rankTable: 'Postings by match',
  rankColumns: { score: 'Match', jobTitle: 'Job title', company: 'Company', name: 'From' },
  rankUnknown: 'not said',
  rankOpen: 'Open',
  rankOpenThis: (title: string) => `Open ${title}`,
  rankPasted: (n: number) => `Posting ${n}`,
  rankFailed: 'could not be read',

  documentHeading: 'Document',
  views: { tailored: 'Tailored', preview: 'Preview', original: 'Original', posting: 'Posting' },
  back: 'Back',
  previewNote: 'As it prints. Print gives this page alone; choose PDF there to keep a file.',
  print: 'Print',
  marked: { changed: 'New words', moved: 'Moved lines' },
  unchanged: 'No change is accepted: this is the text as it was.',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying. Select the text and copy it by hand.',
  format: 'Format',
  formats: {
    docx: 'Word (DOCX)',
    markdown: 'Markdown',
    text: 'Plain text',
    html: 'Web page (HTML)',
    'json-resume': 'JSON Resume',
    report: 'Report on the changes',
  } satisfies Record<Format, string>,
  download: 'Download',
  downloadFailed: (why: string) => `The file could not be made. ${why}`,
  downloaded: (name: string) => `${name} was given to the browser.`,

  sections: {
    summary: 'Summary',
    experience: 'Experience',
    education: 'Education',
    skills: 'Skills',
    projects: 'Projects',
    achievements: 'Achievements',
    certifications: 'Certifications',
    languages: 'Languages',
    publications: 'Publications',
    awards: 'Awards',
    volunteer: 'Volunteering',
    interests: 'Interests',
    references: 'References',
    memberships: 'Memberships',
    training: 'Training',
    teaching: 'Teaching',
    presentations: 'Presentations',
    other: 'Other',
  } satisfies Record<SectionType, string>,
} as const;
