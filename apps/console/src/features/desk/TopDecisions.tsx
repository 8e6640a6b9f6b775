import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DecisionCard } from './DecisionCard.tsx'
import classes from './DeskPage.module.css'
import { agreementsShown, DeskQuery } from './desk.query.ts'

const decisionsShown = 3

/** On the first page of who decides: the decrees that have waited longest. The rest is one press away, and read already. */
export default function TopDecisions() {
  const { number } = useFormats()
  const [{ data, error }, ask] = useQuery({
    query: DeskQuery,
    variables: { agreements: agreementsShown, decides: useMay('DECREE_APPROVE') },
    requestPolicy: 'cache-and-network',
  })
  const retry = () => ask({ requestPolicy: 'network-only' })
  return (
    <QueryStates
      data={data}
      error={error}
      onRetry={retry}
      failure={<Trans>Keputusan yang menunggu tidak dapat dimuat</Trans>}
      loading={null}
    >
      {({ desk }) =>
        desk.length > 0 && (
          <section className="not-on-paper" aria-labelledby="top-decisions">
            <div className={classes.top}>
              <h2 id="top-decisions">
                <Trans>Menunggu keputusan Anda</Trans>
              </h2>
              {desk.length > decisionsShown && (
                <Link to="/meja">
                  <Trans>Lihat semua {number(desk.length)}</Trans>
                </Link>
              )}
            </div>
            <ul className={classes.desk}>
              {desk.slice(0, decisionsShown).map((decision) => (
                <li key={decision.decree.id}>
                  <DecisionCard decision={decision} onChanged={retry} />
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </QueryStates>
  )
}
