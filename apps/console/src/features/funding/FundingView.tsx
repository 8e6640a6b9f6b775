import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { ConsentsCard } from './ConsentsCard.tsx'
import { FundingEffectCard } from './FundingEffectCard.tsx'
import classes from './FundingPage.module.css'
import { type DecreeFunding, DecreeFundingEffectQuery } from './funding.query.ts'
import { ListsOfPayers } from './ListsOfPayers.tsx'
import { NotDivided } from './NotDivided.tsx'
import { RuleList } from './RuleList.tsx'
import { useFundingWords } from './use-funding-words.ts'

/** The rules as they are saved, for who may not change them or no longer: what each payer pays, and whether it has agreed. */
export function FundingView(props: { funding: DecreeFunding }) {
  const { t } = useLingui()
  const { tenant } = useViewer()
  const words = useFundingWords()
  const { consents, decree, rules } = props.funding
  const [{ data, error }, ask] = useQuery({
    query: DecreeFundingEffectQuery,
    variables: { id: decree.id },
    requestPolicy: 'cache-and-network',
    pause: rules.length === 0,
  })
  if (rules.length === 0) return <NotDivided />
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <Card title={<Trans>Aturan pembiayaan</Trans>}>
          <RuleList rules={rules} />
        </Card>
        <ConsentsCard consents={consents} />
        <ListsOfPayers decreeId={decree.id} />
      </div>
      <QueryStates
        data={data}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Jumlahnya tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat jumlahnya`} rows={4} />}
      >
        {({ decreeFunding }) => (
          <FundingEffectCard
            title={<Trans>Dibayar masing-masing</Trans>}
            payers={rules.map(({ payer }) => ({
              words: words.payer(payer),
              isWorker: payer.source === 'SELF',
              asks: decree.state === 'DRAFT' && payer.tenant?.id !== tenant.id ? (payer.tenant?.name ?? null) : null,
            }))}
            effect={decreeFunding?.effect ?? []}
            rest={rules.filter(({ insteadOf }) => insteadOf === null).length}
          />
        )}
      </QueryStates>
    </div>
  )
}
