/**
 * Cases of which nobody has read the article yet, under what is missing. A case leaves this list when its article stands in `legal-readings.ts` and the case names it; none
 * comes in (`benefit-cases.test.ts`).
 */
export const CASES_NOT_COMPARED: Readonly<Record<string, readonly string[]>> = {
  'The article of Permenaker 1/2025 on the first three months': [
    'death in the fourth month',
    'death in the third month',
    'death in the second month',
    'death in the first month',
    'death at work in the first month: no waiting time',
  ],
  'What PP 44/2015 says of a month that is not paid, or not yet': [
    'death in a month of grace',
    'death in a month that has lapsed',
    'death in a month that is paid and not posted',
    'death in a month that is only billed',
    'death at work in a month of grace',
  ],
  'What PP 82/2019 gives for days without work that are no whole months': [
    '30 days without work',
    'one day without work, rounded down',
  ],
  'The other rows of the table of disabilities of PP 44/2015, and from where on a disability is total': [
    'right hand',
    'left hand',
    'one leg',
    'one foot',
    'right thumb',
    'left forefinger',
    'another finger of the left hand',
    'a toe',
    'a toe at base 1.4 million',
    'both eyes: total disability',
    'one hand and one foot, below total disability',
  ],
  'The provision of PP 82/2019 that says what a year of each school gives': [
    'one child from kindergarten to university',
    'two children, the one of the published Rp174 million among them',
    'three children: two are paid',
    'a child in the last year of senior school who turns 23 in university',
    'death at work in the first month: scholarship without years',
  ],
}

/** Cases whose provision was read and says something else, or more (`differs` of its reading): the legal bureau decides about them with the gazette. */
export const CASES_THAT_DIFFER: readonly string[] = ['care at home in two years', 'a child who works']
