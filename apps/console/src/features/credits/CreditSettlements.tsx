import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { creditReversalInput } from '@payung/domain/money/credit-input'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import words from '../../generated/input-words/credits.json'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { useConnection } from '../../ui/table/use-connection.ts'
import { settlementKindWords, settlementLooks } from './credit-words.ts'
import {
  ConfirmCreditSettlementMutation,
  type CreditSettlement,
  CreditSettlementsQuery,
  ReverseCreditSettlementMutation,
} from './credits.query.ts'

const settlementsShown = 25

/** How credits were settled, and the next step for whoever may take it. */
export function CreditSettlements(props: { onChanged: (words: string) => void }) {
  const { i18n, t } = useLingui()
  const { day, months, number, rupiah } = useFormats()
  const list = useConnection(CreditSettlementsQuery, { first: settlementsShown }, (data) => data.creditSettlements)
  const refusal = list.rows.find(({ onePersonRefusal }) => onePersonRefusal !== null)?.onePersonRefusal ?? null
  const owedBack = list.data?.creditSettlements.owedBack ?? '0'
  const namesOf = ({ credits, people }: CreditSettlement) => {
    const names = credits.flatMap(({ worker }) => worker?.name ?? []).slice(0, 3)
    if (names.length === 0) return t`${number(people)} orang`
    return names.length < people ? t`${names.join(', ')} dan lainnya` : names.join(', ')
  }
  return (
    <Card
      flush
      title={<Trans>Penyelesaian</Trans>}
      hint={<Trans>Dicatat satu orang dan dipastikan penyetuju lain; setiap bulan diselesaikan sekali</Trans>}
    >
      <OnePersonNotice refusal={refusal} />
      {owedBack !== '0' && (
        <p style={{ margin: '0 16px 8px' }}>
          <Badge tone="bad" icon={IconAlertTriangle}>
            <Trans>Terutang kembali kepada BPJS: {rupiah(owedBack)}</Trans>
          </Badge>
        </p>
      )}
      <ConnectionPage
        name="credit-settlements"
        list={list}
        failure={<Trans>Penyelesaian tidak dapat dimuat</Trans>}
        loading={{ label: t`Memuat penyelesaian`, rows: 3 }}
        empty={
          <p style={{ margin: '0 16px 16px' }}>
            <Trans>Belum ada penyelesaian.</Trans>
          </p>
        }
      >
        {(settlements) => (
          <DataTable
            label={t`Penyelesaian`}
            rows={settlements}
            idOf={({ id }) => id}
            nameOf={({ reference }) => reference}
            columns={[
              {
                id: 'reference',
                header: <Trans>Surat atau bukti</Trans>,
                onPhone: 'HEAD',
                wraps: true,
                cell: ({ reference }) => reference,
              },
              {
                id: 'kind',
                header: <Trans>Cara</Trans>,
                wraps: true,
                cell: ({ kind, offsetList, returnedOn }) => (
                  <>
                    {i18n._(settlementKindWords[kind])}
                    {returnedOn !== null && `, ${day(returnedOn)}`}
                    {offsetList !== null && (
                      <>
                        {' '}
                        <Link to="/iuran/$listId" params={{ listId: offsetList.id }}>
                          {months(offsetList.fromMonth, offsetList.untilMonth)}
                        </Link>
                      </>
                    )}
                  </>
                ),
              },
              { id: 'people', header: <Trans>Orang</Trans>, wraps: true, cell: namesOf },
              {
                id: 'amount',
                header: <Trans context="amount">Jumlah</Trans>,
                align: 'right',
                cell: ({ amount }) => (
                  <PhoneLabel label={<Trans context="amount">Jumlah</Trans>}>{rupiah(amount)}</PhoneLabel>
                ),
              },
              {
                id: 'state',
                header: <Trans>Keadaan</Trans>,
                wraps: true,
                cell: (settlement) => <Standing settlement={settlement} />,
              },
              {
                id: 'steps',
                header: <Trans>Langkah</Trans>,
                onPaper: 'HIDDEN',
                cell: (settlement) => <Steps settlement={settlement} onChanged={props.onChanged} />,
              },
            ]}
          />
        )}
      </ConnectionPage>
    </Card>
  )
}

function Standing(props: { settlement: CreditSettlement }) {
  const { rupiah } = useFormats()
  const { confirmedBy, owedBack, recordedBy, reversalReason, state } = props.settlement
  return (
    <>
      <LookBadge look={settlementLooks[state]} />
      <small style={{ display: 'block' }}>
        <Trans>Dicatat {recordedBy?.name ?? '—'}</Trans>
        {confirmedBy !== null && (
          <>
            {', '}
            <Trans>dipastikan {confirmedBy.name}</Trans>
          </>
        )}
      </small>
      {reversalReason !== null && <small style={{ display: 'block' }}>{reversalReason}</small>}
      {owedBack !== '0' && (
        <small style={{ display: 'block' }}>
          <Trans>Terutang kembali {rupiah(owedBack)}</Trans>
        </small>
      )}
    </>
  )
}

function Steps(props: { settlement: CreditSettlement; onChanged: (words: string) => void }) {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const [isReversing, setReversing] = useState(false)
  const { settlement } = props
  const confirm = useOperation(ConfirmCreditSettlementMutation)
  const standing = { settlementId: settlement.id, expectedVersion: settlement.version }
  const confirms = async () => {
    const done = await confirm.run({ input: standing })
    if (done !== null) props.onChanged(t`Penyelesaian dipastikan.`)
    return done
  }
  return (
    <Group gap="xs">
      {settlement.actions.includes('CONFIRM') && settlement.onePersonRefusal === null && (
        <ConfirmedAction
          label={<Trans>Pastikan</Trans>}
          isNext
          title={<Trans>Pastikan penyelesaian ini</Trans>}
          confirm={<Trans>Pastikan</Trans>}
          operation={confirm}
          act={confirms}
        >
          <Trans>
            {number(settlement.people)} orang, {rupiah(settlement.amount)}, surat {settlement.reference}. Cocokkan
            dengan surat BPJS sebelum memastikannya.
          </Trans>
        </ConfirmedAction>
      )}
      {settlement.actions.includes('REVERSE') && (
        <Button variant="default" onClick={() => setReversing(true)}>
          <Trans>Batalkan</Trans>
        </Button>
      )}
      {isReversing && (
        <ReverseDialog
          standing={standing}
          onClose={() => setReversing(false)}
          onDone={() => props.onChanged(t`Penyelesaian dibatalkan.`)}
        />
      )}
    </Group>
  )
}

function ReverseDialog(props: {
  standing: { readonly settlementId: string; readonly expectedVersion: number }
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useLingui()
  const form = useInputForm({ schema: creditReversalInput, words, initialValues: { reason: '' } })
  const reverse = useOperation(ReverseCreditSettlementMutation, { refusal: form })
  const submit = form.submit(async ({ reason }) => {
    if ((await reverse.run({ input: { ...props.standing, reason } })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Batalkan penyelesaian`}
      confirm={<Trans>Batalkan penyelesaian</Trans>}
      busy={reverse.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Bulan-bulannya menjadi kelebihan yang belum diselesaikan lagi.</Trans>
      </p>
      <ReasonField label={<Trans>Sebab</Trans>} {...form.field('reason')} />
    </FormDialog>
  )
}
