import { Trans, useLingui } from '@lingui/react/macro'
import { Group } from '@mantine/core'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { ApproveBudgetStageMutation, type BudgetStage, WithdrawBudgetStageMutation } from './budget.query.ts'
import { stageLooks, stageWords } from './budget-words.ts'

/** The documents that set the ceiling, and the decision on the one that waits. */
export function StagesCard(props: { stages: readonly BudgetStage[]; onDone: (words: string) => void }) {
  const { i18n, t } = useLingui()
  const { day, rupiah } = useFormats()
  const waiting = props.stages.find(({ state }) => state === 'PROPOSED')
  return (
    <div id="tahap">
      <Card flush title={<Trans>Tahap anggaran</Trans>} hint={<Trans>Yang terakhir disetujui adalah pagunya</Trans>}>
        <WholeList name="stages-card" rows={props.stages}>
          {(rows) => (
            <DataTable
              label={t`Tahap anggaran`}
              compact
              rows={rows}
              idOf={({ id }) => id}
              nameOf={({ documentNumber }) => documentNumber}
              columns={[
                {
                  id: 'stage',
                  header: <Trans>Tahap</Trans>,
                  onPhone: 'HEAD',
                  cell: ({ stage }) => i18n._(stageWords[stage]),
                },
                { id: 'number', header: <Trans>Nomor dokumen</Trans>, cell: ({ documentNumber }) => documentNumber },
                { id: 'day', header: <Trans>Hari</Trans>, cell: ({ decidedOn }) => day(decidedOn) },
                {
                  id: 'state',
                  header: <Trans>Keadaan</Trans>,
                  cell: ({ state }) => <LookBadge look={stageLooks[state]} />,
                },
                {
                  id: 'who',
                  header: <Trans>Diajukan, disetujui</Trans>,
                  onPhone: 'HIDDEN',
                  cell: ({ draftedBy, approvedBy }) => `${draftedBy?.name ?? '—'}, ${approvedBy?.name ?? '—'}`,
                },
                {
                  id: 'amount',
                  header: <Trans>Pagu</Trans>,
                  align: 'right',
                  cell: ({ amount }) => <PhoneLabel label={<Trans>Pagu</Trans>}>{rupiah(amount)}</PhoneLabel>,
                },
              ]}
            />
          )}
        </WholeList>
        {waiting !== undefined && waiting.actions.length > 0 && (
          <div style={{ padding: 16 }}>
            <Decision stage={waiting} onDone={props.onDone} />
          </div>
        )}
      </Card>
    </div>
  )
}

function Decision(props: { stage: BudgetStage; onDone: (words: string) => void }) {
  const { i18n, t } = useLingui()
  const { rupiah } = useFormats()
  const { stage, onDone } = props
  const approve = useOperation(ApproveBudgetStageMutation)
  const withdraw = useOperation(WithdrawBudgetStageMutation)
  const input = { stageId: stage.id }
  const act = async (operation: typeof approve | typeof withdraw, words: string) => {
    const success = await operation.run({ input })
    if (success !== null) onDone(words)
    return success
  }
  const name = i18n._(stageWords[stage.stage])
  return (
    <>
      <OnePersonNotice refusal={stage.onePersonRefusal} />
      <Group gap="xs">
        {stage.actions.includes('APPROVE') && stage.onePersonRefusal === null && (
          <ConfirmedAction
            label={<Trans>Setujui pagu</Trans>}
            isNext
            title={t`Setujui pagu`}
            confirm={<Trans>Setujui</Trans>}
            operation={approve}
            act={() => act(approve, t`Pagu disetujui.`)}
          >
            <Trans>
              {name} nomor {stage.documentNumber}: {rupiah(stage.amount)}. Setelah disetujui angka ini menjadi pagunya
              dan tidak diubah lagi, kecuali oleh tahap berikutnya.
            </Trans>
          </ConfirmedAction>
        )}
        {stage.actions.includes('WITHDRAW') && (
          <ConfirmedAction
            label={<Trans>Tarik kembali</Trans>}
            isNext={false}
            title={t`Tarik tahap kembali`}
            confirm={<Trans>Tarik kembali</Trans>}
            operation={withdraw}
            act={() => act(withdraw, t`Tahap ditarik.`)}
          >
            <Trans>Pagu tetap seperti sebelumnya. Tahap ini tetap tersimpan sebagai ditarik.</Trans>
          </ConfirmedAction>
        )}
      </Group>
    </>
  )
}
