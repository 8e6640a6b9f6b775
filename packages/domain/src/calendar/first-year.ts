/** The insurer's programmes began on 1 July 2015 (PP 44/2015, PP 46/2015): of no year before is there anything to be paid, proven or counted. */
export const FIRST_YEAR = 2015
