import { orRefusedBy } from '../../platform/or-refused.ts'
import { ANOTHER_PERSON_REFUSALS } from '../access/public.ts'
import { outsideReportMessages } from './outside-reports.messages.ts'

export const orRefusedAsOutsideReport = orRefusedBy(
  {
    conflicts: {
      outside_reports_of_person: outsideReportMessages.OUTSIDE_REPORTS_OF_DAY,
      outside_report_step: outsideReportMessages.OUTSIDE_REPORT_STATE,
      outside_report_event: outsideReportMessages.OUTSIDE_REPORT_STATE,
      family_link_of_living: outsideReportMessages.FAMILY_LINK_OF_LIVING,
      family_links_of_person: outsideReportMessages.FAMILY_LINKS_OF_PERSON,
      family_links_of_giver: outsideReportMessages.FAMILY_LINKS_OF_GIVER,
      family_link_step: outsideReportMessages.FAMILY_LINK_STEP,
    },
    fields: { outside_report_day: outsideReportMessages.DAY_NOT_AS_REPORTED },
    hands: { outside_reporter_is_not_decider: outsideReportMessages.OUTSIDE_REPORTER_IS_NOT_DECIDER },
  },
  ANOTHER_PERSON_REFUSALS,
)
