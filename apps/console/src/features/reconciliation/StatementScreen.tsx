import { Trans, useLingui } from '@lingui/react/macro'
import { IconChecks } from '@tabler/icons-react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { ListExport } from '../../ui/table/ListExport.tsx'
import { OlderNewer } from '../../ui/table/OlderNewer.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { listSource } from '../../ui/table/use-connection.ts'
import {
  ConfirmReconciliationMatchesMutation,
  ReconciliationFileQuery,
  type StatementDetail,
} from './reconciliation.query.ts'
import { rowLooks } from './reconciliation-words.ts'
import { StatementRows } from './StatementRows.tsx'
import { type StatementAddress, stateOf, stateWordsOfAddress } from './statement-address.ts'
import { UnshownPayments } from './UnshownPayments.tsx'

const rowsOnPage = 50

/** One statement: how its rows stand, and what was recorded that it does not show. */
export function StatementScreen({ address, statementId }: { address: StatementAddress; statementId: string }) {
  const { t } = useLingui()
  const { day, moment, number, rupiah } = useFormats()
  const { keadaan: state } = address
  const isUnshown = state === 'tidak-di-berkas'
  const variables = {
    id: statementId,
    ...(isUnshown ? { first: 1 } : pageOfAddress(address, rowsOnPage)),
    ...(state === undefined || isUnshown ? {} : { states: [stateOf(state)] }),
  }
  const [{ data, error }, ask] = useQuery({
    query: ReconciliationFileQuery,
    variables,
    requestPolicy: 'cache-and-network',
  })
  if (data?.reconciliationFile === null) return <NotFoundPage />
  const statement = data?.reconciliationFile ?? null
  const refresh = () => ask({ requestPolicy: 'network-only' })
  return (
    <>
      <PageHeader
        title={statement?.fileName ?? t`Rekonsiliasi`}
        crumbs={[
          { label: t`Daftar iuran`, link: { to: '/iuran' } },
          { label: t`Rekonsiliasi`, link: { to: '/iuran/rekonsiliasi' } },
        ]}
        context={
          statement !== null && (
            <Trans>
              {day(statement.firstOn)} sampai {day(statement.lastOn)}: {number(statement.rowCount)} baris,{' '}
              {rupiah(statement.amount)}; {number(statement.incomingCount)} baris uang masuk tidak dibandingkan.
              Diunggah {moment(statement.recordedAt)}, {statement.recordedBy?.name ?? '—'}.
            </Trans>
          )
        }
        actions={statement !== null && <ConfirmAll statement={statement} onDone={refresh} />}
      />
      <OnePersonNotice refusal={statement?.onePersonRefusal ?? null} />
      {statement !== null && <States statement={statement} chosen={state} />}
      <Card flush>
        {isUnshown ? (
          <UnshownPayments statementId={statementId} address={address} onPage={rowsOnPage} />
        ) : (
          <QueryStates
            data={data}
            error={error}
            onRetry={refresh}
            failure={<Trans>Berkas rekonsiliasi tidak dapat dimuat</Trans>}
            loading={<LoadingRows label={t`Memuat berkas rekonsiliasi`} rows={6} />}
            empty={
              statement?.rows.edges.length === 0 && (
                <NothingYet icon={IconChecks} title={<Trans>Tidak ada baris</Trans>}>
                  <Trans>Tidak ada baris berkas ini yang keadaannya demikian.</Trans>
                </NothingYet>
              )
            }
          >
            {() =>
              statement !== null && (
                <>
                  <StatementRows statement={statement} onDone={refresh} />
                  <OlderNewer
                    page={statement.rows.pageInfo}
                    words={{ newer: t`Baris sebelumnya`, older: t`Baris berikutnya` }}
                  >
                    <ListExport
                      name="statement"
                      source={listSource(ReconciliationFileQuery, variables, (data) => data.reconciliationFile?.rows)}
                    >
                      {(_rows, data) =>
                        data.reconciliationFile && (
                          <StatementRows statement={data.reconciliationFile} onDone={refresh} />
                        )
                      }
                    </ListExport>
                  </OlderNewer>
                </>
              )
            }
          </QueryStates>
        )}
      </Card>
    </>
  )
}

/** All rows that show a payment beyond doubt, in one step. */
function ConfirmAll({ statement, onDone }: { statement: StatementDetail; onDone: () => void }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const operation = useOperation(ConfirmReconciliationMatchesMutation, { notice: t`Baris yang cocok ditegaskan.` })
  const matched = statement.counts.find(({ state }) => state === 'MATCHED')?.rows ?? 0
  if (!statement.mayConfirm || statement.onePersonRefusal !== null || matched === 0) return null
  const act = async () => {
    const success = await operation.run({ input: { statementId: statement.id } })
    if (success !== null) onDone()
    return success
  }
  return (
    <ConfirmedAction
      label={<Trans>Tegaskan {number(matched)} yang cocok</Trans>}
      isNext
      title={t`Tegaskan yang cocok`}
      confirm={<Trans>Tegaskan</Trans>}
      operation={operation}
      act={act}
    >
      <Trans>
        Setiap baris yang cocok menyatakan pembayarannya tampak di bank, paling banyak 500 sekali jalan. Pembayaran yang
        Anda catat sendiri ditinggalkan untuk orang lain.
      </Trans>
    </ConfirmedAction>
  )
}

/** How many rows stand alike; each leads to them. */
function States(props: { statement: StatementDetail; chosen: StatementAddress['keadaan'] }) {
  const { t, i18n } = useLingui()
  const { number } = useFormats()
  const { counts, id } = props.statement
  const rowsIn = (state: string) => counts.find((count) => count.state === state)?.rows ?? 0
  const words: readonly (readonly [StatementAddress['keadaan'], string])[] = [
    [undefined, t`Semua baris`],
    ...stateWordsOfAddress
      .filter((word) => rowsIn(stateOf(word)) > 0 || word === props.chosen)
      .map((word) => [word, `${i18n._(rowLooks[stateOf(word)].word)} (${number(rowsIn(stateOf(word)))})`] as const),
    ['tidak-di-berkas', t`Tercatat, tidak ada di berkas`],
  ]
  return (
    <nav
      aria-label={t`Keadaan baris`}
      className="not-on-paper"
      style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 16 }}
    >
      {words.map(([word, name]) => (
        <ButtonLink
          key={word ?? 'semua'}
          to="/iuran/rekonsiliasi"
          search={word === undefined ? { berkas: id } : { berkas: id, keadaan: word }}
          variant={word === props.chosen ? 'light' : 'default'}
          aria-current={word === props.chosen ? 'page' : undefined}
        >
          {name}
        </ButtonLink>
      ))}
    </nav>
  )
}
