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
  ],
  'What PP 44/2015 says of a month that is not paid, or not yet': [
    'death in a month of grace',
    'death in a month that has lapsed',
    'death in a month that is paid and not posted',
    'death in a month that is only billed',
  ],
  'The provisions of PP 82/2019 on the sums after a work accident': [
    'death at work, base one million',
    'death at work in the first month: no waiting time',
    'death at work, base 1.2 million',
    'death at work, base 2.95 million',
    'death at work, base 20.7 million',
    'death at work after an ambulance by land',
    'death at work in a month of grace',
    'death at home of an occupational illness',
    'occupational illness that disables wholly',
    'total disability, base one million',
    'total disability, base 2.6 million',
    'accident without lasting harm',
    '30 days without work',
    '12 months without work',
    '13 months without work: half of the last',
    'one day without work, rounded down',
    'by sea and by air',
    'by land in two journeys',
  ],
  'The table of disabilities of PP 44/2015': [
    'right arm from the shoulder',
    'left arm from the shoulder',
    'right hand',
    'left hand',
    'one leg',
    'one foot',
    'one eye',
    'hearing of one ear',
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
