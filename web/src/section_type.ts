// The kinds of section by name, for those who would rather not type strings.

import type { SectionType as WireSectionType } from './wire/types.js';

export const SectionType = {
  SUMMARY: 'summary',
  EXPERIENCE: 'experience',
  EDUCATION: 'education',
  SKILLS: 'skills',
  PROJECTS: 'projects',
  ACHIEVEMENTS: 'achievements',
  CERTIFICATIONS: 'certifications',
  LANGUAGES: 'languages',
  PUBLICATIONS: 'publications',
  AWARDS: 'awards',
  VOLUNTEER: 'volunteer',
  INTERESTS: 'interests',
  REFERENCES: 'references',
  MEMBERSHIPS: 'memberships',
  TRAINING: 'training',
  TEACHING: 'teaching',
  PRESENTATIONS: 'presentations',
  OTHER: 'other',
} as const satisfies Record<Uppercase<WireSectionType>, WireSectionType>;

export type SectionType = WireSectionType;

export function isSectionType(value: unknown): value is SectionType {
  return (Object.values(SectionType) as unknown[]).includes(value);
}
