import { Trans, useLingui } from '@lingui/react/macro'
import { Group } from '@mantine/core'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { type AnsweredList, type ContributionListDetail, SettleContributionAnswerMutation } from './billing.query.ts'
import { ClosedRows } from './ClosedRows.tsx'
import { OpenRows } from './OpenRows.tsx'

type Answer = ContributionListDetail['answers'][number]

/** One file of the insurer: what it changed, the rows that nobody has taken over, and what became of those. */
export function AnswerCard(props: { list: AnsweredList; answer: Answer; onDone: (words: string) => void }) {
  const { t } = useLingui()
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
        <OpenRows list={list} answer={answer} onDone={props.onDone} />
      )}
      {answer.closedRows.length > 0 && <ClosedRows answer={answer} />}
    </Card>
  )
}
