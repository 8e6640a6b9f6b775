import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { lastMonthOf } from '../workers/coverage-month.ts'
import { EffectList } from './EffectList.tsx'
import { TariffTerms } from './TariffTerms.tsx'
import { ConfirmTariffChangeMutation, type TariffChange, WithdrawTariffChangeMutation } from './tariff.query.ts'
import { stateLooks, useLineWords } from './tariff-words.ts'

/** Changes that wait with their effect, then what was decided. */
export function TariffChanges(props: { changes: readonly TariffChange[]; onDone: (words: string) => void }) {
  if (props.changes.length === 0) return null
  return (
    <Card title={<Trans>Usulan perubahan</Trans>}>
      <Stack gap="lg">
        {props.changes.map((change) => (
          <Change key={change.id} change={change} onDone={props.onDone} />
        ))}
      </Stack>
    </Card>
  )
}

function Change({ change, onDone }: { change: TariffChange; onDone: (words: string) => void }) {
  const { month, moment } = useFormats()
  const lineWords = useLineWords()
  const { tariff, state, ends, proposedBy, decidedBy } = change
  const [from, last] = [
    month(tariff.fromMonth),
    tariff.untilMonth === null ? null : month(lastMonthOf(tariff.untilMonth)),
  ]
  const [proposer, decider] = [proposedBy?.name ?? '—', decidedBy?.name ?? '—']
  const [proposedAt, decidedAt] = [moment(change.proposedAt), change.decidedAt === null ? '' : moment(change.decidedAt)]
  return (
    <article aria-label={lineWords(tariff)}>
      <Stack gap="xs">
        <Group gap="sm">
          <b>{lineWords(tariff)}</b>
          <LookBadge look={stateLooks[state]} />
        </Group>
        <div>
          {ends ? <Trans>Tidak berlaku lagi</Trans> : <TariffTerms tariff={tariff} />}
          {' · '}
          {last === null ? (
            <Trans>mulai {from}</Trans>
          ) : (
            <Trans>
              {from} sampai dengan {last}
            </Trans>
          )}
          {' · '}
          {tariff.legalBasis}
        </div>
        <div>
          <Trans>
            Diusulkan {proposer}, {proposedAt}
          </Trans>
          {decidedAt !== '' && (
            <>
              {' · '}
              <Trans>
                diputuskan {decider}, {decidedAt}
              </Trans>
            </>
          )}
        </div>
        {state === 'OPEN' && <Decision change={change} onDone={onDone} />}
      </Stack>
    </article>
  )
}

function Decision({ change, onDone }: { change: TariffChange; onDone: (words: string) => void }) {
  const { t } = useLingui()
  const confirmation = useOperation(ConfirmTariffChangeMutation)
  const withdrawal = useOperation(WithdrawTariffChangeMutation)
  const input = { changeId: change.id }
  const confirm = async () => {
    const outcome = await confirmation.run({ input })
    if (outcome !== null) onDone(t`Perubahan tarif dikonfirmasi.`)
    return outcome
  }
  const withdraw = async () => {
    const outcome = await withdrawal.run({ input })
    if (outcome !== null) onDone(change.isMine ? t`Usulan tarif ditarik.` : t`Usulan tarif ditolak.`)
    return outcome
  }
  return (
    <>
      <EffectList effect={change.effect} />
      <Group gap="sm">
        {change.isMine ? (
          <span>
            <Trans>Administrator provinsi lain yang mengonfirmasinya.</Trans>
          </span>
        ) : change.onePersonRefusal !== null ? (
          <Button disabled>
            <Trans>Konfirmasi</Trans>
          </Button>
        ) : (
          <ConfirmedAction
            label={<Trans>Konfirmasi</Trans>}
            isNext
            title={t`Konfirmasi perubahan tarif`}
            confirm={<Trans>Konfirmasi</Trans>}
            operation={confirmation}
            act={confirm}
          >
            <Trans>Iuran bulan-bulan itu dihitung menurut tarif ini, bagi semua pemerintah daerah.</Trans>
          </ConfirmedAction>
        )}
        <ConfirmedAction
          label={change.isMine ? <Trans>Tarik</Trans> : <Trans>Tolak</Trans>}
          isNext={false}
          title={change.isMine ? t`Tarik usulan tarif` : t`Tolak usulan tarif`}
          confirm={change.isMine ? <Trans>Tarik</Trans> : <Trans>Tolak</Trans>}
          operation={withdrawal}
          act={withdraw}
        >
          <Trans>Tarif tidak berubah. Usulan ini tetap tercatat.</Trans>
        </ConfirmedAction>
      </Group>
      <OnePersonNotice refusal={change.onePersonRefusal} />
    </>
  )
}
