// How a score comes from its factors, in a sentence: the core's scale (core/analysis/score_scale.hpp)
// lifts their mean to what people say of such pairs, and nobody should have to guess that.

import type { Match } from './wire/types.js';

/**
 * "Weighted, they make 85: a score of 91."; with limits: "Weighted, they make 80 (but not shown: Registered
 * Nurse): a score of 37." "They" are the factors, which stand before it.
 */
export function scoreInWords({
  factors,
  limits = [],
  score,
}: Pick<Match, 'factors' | 'limits' | 'score'>): string {
  const mean = Math.round(factors.reduce((sum, { score, weight }) => sum + score * weight, 0) / 100);
  return `Weighted, they make ${mean}${limits.map((l) => ` (but ${l.reason})`)}: a score of ${score}.`;
}
