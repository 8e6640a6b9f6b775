import { useLingui as useI18n } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { sourceWords } from './claim-words.ts'
import type { ClaimDetail } from './claims.query.ts'
import { familyWords } from './family-words.ts'

type Event = NonNullable<ClaimDetail['event']>

/** Who says that it happened. An officer who confirmed what came from outside stands apart: they are not who says so. */
export function ClaimReporters({ event }: { event: Pick<Event, 'reports' | 'outsideReports'> }) {
  const { i18n } = useI18n()
  return (
    <>
      {event.reports
        .filter(({ isConfirmation }) => !isConfirmation)
        .map(({ source, reportedAt, reportedBy }) => (
          <div key={reportedAt}>{[i18n._(sourceWords[source]), reportedBy?.name].filter(Boolean).join(', ')}</div>
        ))}
      {event.outsideReports.map((report) => (
        <div key={report.id}>
          {report.isByFamily ? (
            <OfFamily family={report.family} />
          ) : (
            `${report.reporter} (${i18n._(sourceWords[report.source])})`
          )}
          {report.decidedBy && (
            <>
              ; <Trans>dipastikan oleh {report.decidedBy.name}</Trans>
            </>
          )}
        </div>
      ))}
    </>
  )
}

function OfFamily({ family }: { family: Event['outsideReports'][number]['family'] }) {
  const { i18n } = useI18n()
  const source = i18n._(sourceWords.HEIR)
  if (family === null) return source
  const { name, relation, phone } = family
  return (
    <>
      {source}: {name}
      {relation && ` (${i18n._(familyWords[relation])})`}
      {phone && (
        <>
          , <a href={`tel:${phone}`}>{phone}</a>
        </>
      )}
    </>
  )
}
