import { Trans, useLingui } from '@lingui/react/macro'
import { Group, Stack } from '@mantine/core'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { proposalLooks } from '../second-person/proposal-looks.ts'
import { SecondPersonDecision } from '../second-person/SecondPersonDecision.tsx'
import { lastMonthOf } from '../workers/coverage-month.ts'
import { EffectList } from './EffectList.tsx'
import { ProposalHistory } from './ProposalHistory.tsx'
import { TariffTerms } from './TariffTerms.tsx'
import { ConfirmTariffChangeMutation, type TariffChange, WithdrawTariffChangeMutation } from './tariff.query.ts'
import { useLineWords } from './tariff-words.ts'

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
  const { month } = useFormats()
  const lineWords = useLineWords()
  const { tariff, state, ends } = change
  const [from, last] = [
    month(tariff.fromMonth),
    tariff.untilMonth === null ? null : month(lastMonthOf(tariff.untilMonth)),
  ]
  return (
    <article aria-label={lineWords(tariff)}>
      <Stack gap="xs">
        <Group gap="sm">
          <b>{lineWords(tariff)}</b>
          <LookBadge look={proposalLooks[state]} />
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
        <ProposalHistory proposal={change} />
        {state === 'OPEN' && <Decision change={change} onDone={onDone} />}
      </Stack>
    </article>
  )
}

function Decision({ change, onDone }: { change: TariffChange; onDone: (words: string) => void }) {
  const { t } = useLingui()
  const confirmation = useOperation(ConfirmTariffChangeMutation)
  const setAside = useOperation(WithdrawTariffChangeMutation)
  const input = { changeId: change.id }
  const { isMine } = change
  return (
    <>
      <EffectList effect={change.effect} />
      <SecondPersonDecision
        isMine={isMine}
        byWhom={<Trans>Administrator provinsi lain yang mengonfirmasinya.</Trans>}
        refusal={change.onePersonRefusal}
        onDone={onDone}
        confirm={{
          operation: confirmation,
          run: () => confirmation.run({ input }),
          title: t`Konfirmasi perubahan tarif`,
          done: t`Perubahan tarif dikonfirmasi.`,
          children: <Trans>Iuran bulan-bulan itu dihitung menurut tarif ini, bagi semua pemerintah daerah.</Trans>,
        }}
        setAside={{
          operation: setAside,
          run: () => setAside.run({ input }),
          title: isMine ? t`Tarik usulan tarif` : t`Tolak usulan tarif`,
          done: isMine ? t`Usulan tarif ditarik.` : t`Usulan tarif ditolak.`,
          children: <Trans>Tarif tidak berubah. Usulan ini tetap tercatat.</Trans>,
        }}
      />
    </>
  )
}
