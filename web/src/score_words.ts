// How a score comes from its factors, in a sentence: the core's scale (core/analysis/score_scale.hpp)
// lifts their mean to what people say of such pairs, and nobody should have to guess that.

import type { Match } from './wire/types.js';

/**
 * "Weighted together the factors make 85, which on the scale of scores is 91."; with limits: "Weighted
 * together the factors make 80 (but not shown: Registered Nurse), which on the scale of scores is 37."
 */
export function scoreInWords({
  factors,
  limits = [],
  score,
}: Pick<Match, 'factors' | 'limits' | 'score'>): string {
  const mean = Math.round(factors.reduce((sum, factor) => sum + (factor.score * factor.weight) / 100, 0));
  const held = limits.map(({ reason }) => ` (but ${reason})`).join('');
  return `Weighted together the factors make ${mean}${held}, which on the scale of scores is ${score}.`;
}
