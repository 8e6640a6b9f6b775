import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { proposalLooks } from '../second-person/proposal-looks.ts'
import { SecondPersonDecision } from '../second-person/SecondPersonDecision.tsx'
import {
  ConfirmGrantHandoverMutation,
  type GrantHandover,
  SetGrantHandoverAsideMutation,
} from './grant-handovers.query.ts'
import { type GrantToHandOver, HandOverDialog } from './HandOverDialog.tsx'

/** What is written down of one grant of a case: the family has it, or not yet. */
export function GrantHandovers(props: {
  entries: readonly GrantHandover[]
  /** Null where nothing more is written down, or not by the viewer. */
  handOver: GrantToHandOver | null
  onChanged: (words: string) => void
}) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const { entries, handOver, onChanged } = props
  const stands = entries.some(({ state }) => state === 'OPEN' || state === 'CONFIRMED')
  return (
    <Stack gap="xs">
      {!stands && (
        <span>
          <Trans>Belum diserahkan kepada keluarga.</Trans>
        </span>
      )}
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} onChanged={onChanged} />
      ))}
      {!stands && handOver !== null && (
        <Group className="not-on-paper">
          <Button variant="default" onClick={() => setOpen(true)}>
            <Trans>Catat penyerahan</Trans>
          </Button>
        </Group>
      )}
      {isOpen && handOver !== null && (
        <HandOverDialog
          grant={handOver}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            onChanged(t`Penyerahan santunan dicatat. Orang lain mengonfirmasinya.`)
          }}
        />
      )}
    </Stack>
  )
}

function Entry({ entry, onChanged }: { entry: GrantHandover; onChanged: (words: string) => void }) {
  const { t } = useLingui()
  const { day, moment, rupiah } = useFormats()
  const { amount, due, lessReason, receiver, forHeir, state, file } = entry
  const [received, handedOn] = [rupiah(amount), day(entry.handedOn)]
  const [recorder, recordedAt] = [entry.recordedBy?.name ?? '—', moment(entry.recordedAt)]
  const [decider, decidedAt] = [entry.decidedBy?.name ?? '—', entry.decidedAt === null ? '' : moment(entry.decidedAt)]
  return (
    <article aria-label={t`Penyerahan ${handedOn}`}>
      <Stack gap={4}>
        <Group gap="sm">
          <span>
            <Trans>
              {received} diterima {receiver}, {handedOn}
            </Trans>
            {forHeir !== null && (
              <>
                {' '}
                <Trans>(untuk {forHeir})</Trans>
              </>
            )}
          </span>
          <LookBadge look={proposalLooks[state]} />
        </Group>
        {amount !== due && (
          <span>
            <Trans>
              Kurang dari {rupiah(due)}: {lessReason}
            </Trans>
          </span>
        )}
        <span>
          {file !== null && (
            <>
              <a href={file.href} target="_blank" rel="noreferrer">
                <Trans>Bukti: {file.name}</Trans>
              </a>
              {' · '}
            </>
          )}
          <Trans>
            Dicatat {recorder}, {recordedAt}
          </Trans>
          {decidedAt !== '' && (
            <>
              {' · '}
              <Trans>
                diputuskan {decider}, {decidedAt}
              </Trans>
            </>
          )}
        </span>
        {entry.actions.length > 0 && <Decision entry={entry} onChanged={onChanged} />}
      </Stack>
    </article>
  )
}

function Decision({ entry, onChanged }: { entry: GrantHandover; onChanged: (words: string) => void }) {
  const { t } = useLingui()
  const confirmation = useOperation(ConfirmGrantHandoverMutation)
  const setAside = useOperation(SetGrantHandoverAsideMutation)
  const input = { handoverId: entry.id }
  const isMine = entry.actions.includes('WITHDRAW')
  return (
    <SecondPersonDecision
      isMine={isMine}
      byWhom={<Trans>Petugas atau verifikator lain yang mengonfirmasinya.</Trans>}
      refusal={entry.onePersonRefusal}
      onDone={onChanged}
      confirm={{
        operation: confirmation,
        run: () => confirmation.run({ input }),
        title: t`Konfirmasi penyerahan santunan`,
        done: t`Penyerahan santunan dikonfirmasi.`,
        children: (
          <Trans>
            Cocokkan hari, jumlah, dan penerimanya dengan buktinya. Sesudah ini catatan tidak dapat ditarik, dan laporan
            peristiwanya juga tidak.
          </Trans>
        ),
      }}
      setAside={{
        operation: setAside,
        run: () => setAside.run({ input }),
        title: isMine ? t`Tarik catatan penyerahan` : t`Tolak catatan penyerahan`,
        done: isMine ? t`Catatan penyerahan ditarik.` : t`Catatan penyerahan ditolak.`,
        children: <Trans>Santunan kembali tercatat belum diserahkan. Catatan ini tetap ada dalam riwayat.</Trans>,
      }}
    />
  )
}
