import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { lastMonthOf } from '../workers/coverage-month.ts'
import { consentLooks } from './consent-looks.ts'
import classes from './FundingPage.module.css'
import { AnswerFundingRequestMutation, type FundingRequest } from './funding.query.ts'
import { RuleList } from './RuleList.tsx'
import { useFundingWords } from './use-funding-words.ts'

/** One request: whose decree, by which rules, how much in which month; and the answer, given or to be given. */
export function FundingRequestCard(props: { request: FundingRequest; onAnswered: () => void }) {
  const { t } = useLingui()
  const { moment, month, number, rupiah } = useFormats()
  const words = useFundingWords()
  const { request } = props
  const [isRefusing, setRefusing] = useState(false)
  const agree = useOperation(AnswerFundingRequestMutation, { notice: t`Permintaan disetujui.` })
  const sum = rupiah(request.total)
  const accept = async () => {
    const success = await agree.run({ input: { requestId: request.id, agrees: true } })
    if (success !== null) props.onAnswered()
    return success
  }
  return (
    <Card
      title={request.number === null ? request.programmeName : `${t`SK ${request.number}`} · ${request.programmeName}`}
      hint={
        <>
          <Trans>
            Dari {request.government.name}, diminta {moment(request.requestedAt)}
          </Trans>
          <br />
          {request.title}
        </>
      }
      aside={<LookBadge look={consentLooks[request.state]} />}
    >
      <div className={classes.column}>
        <FactList
          facts={[
            [<Trans key="sum">Paling banyak dibayar</Trans>, <b key="is">{sum}</b>],
            [<Trans key="count">Bulan-orang</Trans>, number(request.personMonths)],
            [
              <Trans key="months">Masa keputusan</Trans>,
              words.months(request.fromMonth, lastMonthOf(request.untilMonth)),
            ],
            [
              <Trans key="programme" context="one">
                Program
              </Trans>,
              request.programmeName,
            ],
            ...(request.reason === null ? [] : ([[<Trans key="why">Alasan</Trans>, request.reason]] as const)),
            ...(request.decidedAt === null
              ? []
              : ([[<Trans key="when">Dijawab</Trans>, moment(request.decidedAt)]] as const)),
          ]}
        />
        {request.takesOver && (
          <p className={classes.dimmed}>
            <Trans>
              Mengambil alih bagian pembayar lain mulai {month(request.fromMonth)}; jumlah tiap bulannya tidak berubah.
            </Trans>
          </p>
        )}
        {request.rules.length > 0 && <RuleList rules={request.rules} />}
        {request.months.length > 0 && <Months request={request} />}
        {request.state === 'REQUESTED' && <OnePersonNotice refusal={request.onePersonRefusal} />}
        {request.mayAnswer && request.onePersonRefusal === null && (
          <div className={classes.actions}>
            <ConfirmedAction
              label={<Trans>Setujui</Trans>}
              isNext
              title={t`Setujui permintaan pembiayaan`}
              confirm={<Trans>Setujui</Trans>}
              operation={agree}
              act={accept}
            >
              <Trans>
                Instansi Anda menyetujui membayar paling banyak {sum}. Jawaban ini tetap; bila aturannya diubah, Anda
                diminta lagi.
              </Trans>
            </ConfirmedAction>
            <Button variant="default" onClick={() => setRefusing(true)}>
              <Trans>Tolak</Trans>
            </Button>
            {isRefusing && (
              <RefuseDialog request={request} onClose={() => setRefusing(false)} onRefused={props.onAnswered} />
            )}
          </div>
        )}
      </div>
    </Card>
  )
}

function Months(props: { request: FundingRequest }) {
  const { t } = useLingui()
  const { month, number, rupiah } = useFormats()
  const unlisted = new Set(props.request.unlistedMonths)
  return (
    <WholeList name="funding-request-card" rows={props.request.months}>
      {(rows) => (
        <DataTable
          label={t`Jumlah per bulan`}
          compact
          rows={rows}
          idOf={(sum) => sum.month}
          nameOf={(sum) => month(sum.month)}
          columns={[
            {
              id: 'month',
              header: <Trans>Bulan</Trans>,
              onPhone: 'HEAD',
              cell: (sum) => (
                <>
                  {month(sum.month)}{' '}
                  {unlisted.has(sum.month) && (
                    <Badge tone="warn" icon={IconAlertTriangle}>
                      <Trans>Belum masuk daftar iuran</Trans>
                    </Badge>
                  )}
                </>
              ),
            },
            {
              id: 'people',
              header: <Trans>Orang</Trans>,
              align: 'right',
              cell: (sum) => <PhoneLabel label={<Trans>Orang</Trans>}>{number(sum.people)}</PhoneLabel>,
            },
            {
              id: 'amount',
              header: <Trans>Jumlah (Rp)</Trans>,
              align: 'right',
              cell: (sum) => <PhoneLabel label={<Trans>Jumlah (Rp)</Trans>}>{rupiah(sum.amount)}</PhoneLabel>,
            },
          ]}
        />
      )}
    </WholeList>
  )
}

function RefuseDialog(props: { request: FundingRequest; onClose: () => void; onRefused: () => void }) {
  const { t } = useLingui()
  const [reason, setReason] = useState('')
  const refuse = useOperation(AnswerFundingRequestMutation, { notice: t`Permintaan ditolak.` })
  const submit = async () => {
    const success = await refuse.run({ input: { requestId: props.request.id, agrees: false, reason } })
    if (success === null) return
    props.onClose()
    props.onRefused()
  }
  return (
    <FormDialog
      title={t`Tolak permintaan pembiayaan`}
      confirm={<Trans>Tolak</Trans>}
      busy={refuse.busy}
      problem={refuse.errorOf('reason') === undefined ? refuse.problem : null}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Keputusannya tidak dapat ditandatangani sebelum pembagiannya diubah dan disetujui.</Trans>
      </p>
      <ReasonField
        label={<Trans>Alasan menolak</Trans>}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fieldProblem(refuse.errorOf('reason'))}
      />
    </FormDialog>
  )
}
