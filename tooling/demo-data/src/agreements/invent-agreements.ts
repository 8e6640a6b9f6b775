import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { ofCompanies } from './companies.ts'
import type { DemoAgreement } from './demo-agreement.ts'
import { kubuRaya } from './kubu-raya.ts'
import { invented, pontianak } from './others.ts'

/**
 * Every agreement of the demo, those that others point at first. Pure: the same for one day on every machine.
 *
 * @param asOf the day on which the demo looks current; its year is the one that is at work, as seen from its last weeks
 */
export function inventAgreements(asOf: IsoDay): readonly DemoAgreement[] {
  const year = Number(asOf.slice(0, 4))
  return [...kubuRaya(year), ...pontianak(year), ...invented(year), ...ofCompanies(year)]
}
