import { Trans, useLingui } from '@lingui/react/macro'
import { Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { type ContributionListDetail, SettleContributionAnswerMutation } from './billing.query.ts'
import { faultWords, verdictWords } from './billing-words.ts'

type Answer = ContributionListDetail['answers'][number]

/** One file of the insurer: what it changed, and the rows that nobody has taken over. */
export function AnswerCard(props: { list: ContributionListDetail; answer: Answer; onDone: (words: string) => void }) {
  const { t, i18n } = useLingui()
  const { moment, number, rupiah } = useFormats()
  const { answer, list } = props
  // Each dialog keeps its own refusal.
  const takeNewer = useOperation(SettleContributionAnswerMutation)
  const keepFormer = useOperation(SettleContributionAnswerMutation)
  const { openRows, conflicts } = answer
  const decide = async (takesNewer: boolean, words: string) => {
    const settle = takesNewer ? takeNewer : keepFormer
    const input = { listId: list.id, expectedVersion: list.version, answerId: answer.id, takesNewer }
    const success = await settle.run({ input })
    if (success !== null) props.onDone(words)
    return success
  }
  return (
    <Card
      flush
      title={<Trans>Jawaban BPJS: {answer.fileName}</Trans>}
      hint={
        <Trans>
          {moment(answer.recordedAt)}, {answer.recordedBy?.name ?? '—'}. {number(answer.people)} baris,{' '}
          {rupiah(answer.amount)}; {number(answer.known)} sudah diketahui, {number(answer.openCount)} perlu dilihat.
        </Trans>
      }
    >
      {answer.maySettle && answer.onePersonRefusal === null && (
        <Group gap="xs" p="md">
          <ConfirmedAction
            label={<Trans>Pakai jawaban baru</Trans>}
            isNext
            title={t`Pakai jawaban baru`}
            confirm={<Trans>Pakai jawaban baru</Trans>}
            operation={takeNewer}
            act={() => decide(true, t`Jawaban baru dipakai.`)}
          >
            <Trans>
              {number(conflicts)} orang mengikuti jawaban baru; perlindungannya berubah menurut jawaban itu.
            </Trans>
          </ConfirmedAction>
          <ConfirmedAction
            label={<Trans>Tetap jawaban lama</Trans>}
            isNext={false}
            title={t`Tetap jawaban lama`}
            confirm={<Trans>Tetap jawaban lama</Trans>}
            operation={keepFormer}
            act={() => decide(false, t`Jawaban lama tetap.`)}
          >
            <Trans>{number(conflicts)} orang tetap seperti dahulu. Jawaban baru tetap tersimpan.</Trans>
          </ConfirmedAction>
        </Group>
      )}
      <OnePersonNotice refusal={answer.onePersonRefusal} />
      {openRows.length === 0 ? (
        <p style={{ padding: 16, margin: 0 }}>
          <Trans>Tidak ada baris yang perlu dilihat.</Trans>
        </p>
      ) : (
        <>
          {answer.openCount > openRows.length && (
            <p style={{ padding: 16, margin: 0 }}>
              <Trans>
                {number(openRows.length)} baris pertama dari {number(answer.openCount)}. Minta berkas yang lebih baik
                dari BPJS.
              </Trans>
            </p>
          )}
          <DataTable
            label={t`Baris perlu dilihat`}
            compact
            rows={openRows}
            idOf={({ rowNumber }) => String(rowNumber)}
            nameOf={({ rowNumber }) => t`Baris ${rowNumber}`}
            columns={[
              {
                id: 'row',
                header: <Trans>Baris</Trans>,
                onPhone: 'HEAD',
                cell: ({ rowNumber }) => number(rowNumber),
              },
              {
                id: 'who',
                header: <Trans>Orang</Trans>,
                cell: ({ worker, nationalIdPrefix }) =>
                  worker === null ? (
                    <span className="figures">{nationalIdPrefix === null ? '—' : `${nationalIdPrefix}••••`}</span>
                  ) : (
                    <Link to="/pekerja/$workerId" params={{ workerId: worker.id }}>
                      {worker.name}
                    </Link>
                  ),
              },
              {
                id: 'why',
                header: <Trans>Sebabnya</Trans>,
                wraps: true,
                cell: ({ outcome, fault }) => i18n._(faultWords[fault ?? outcome]),
              },
              {
                id: 'verdict',
                header: <Trans>Hasil</Trans>,
                onPhone: 'HIDDEN',
                cell: ({ verdict }) => (verdict === null ? '—' : i18n._(verdictWords[verdict])),
              },
              {
                id: 'amount',
                header: <Trans>Jumlah</Trans>,
                align: 'right',
                cell: ({ amount }) => <PhoneLabel label={<Trans>Jumlah</Trans>}>{rupiah(amount)}</PhoneLabel>,
              },
            ]}
          />
        </>
      )}
    </Card>
  )
}
