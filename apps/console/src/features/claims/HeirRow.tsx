import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { IconAlertTriangleFilled, IconCash, IconCircleCheck, IconHourglass } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import { FactList } from '../../ui/FactList.tsx'
import type { ClaimDetail, Heir } from './claims.query.ts'
import { EnterAccountDialog, RemoveHeirDialog } from './HeirAccountDialogs.tsx'
import { HeirAccountSteps } from './HeirAccountSteps.tsx'
import { HeirDialog } from './HeirDialog.tsx'
import { heirSourceWords, relationWords } from './heir-words.ts'

/** One relative: how they are related, their account, and what they say arrived. */
export function HeirRow(props: { claim: ClaimDetail; heir: Heir; onDone: (words: string) => void }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { day } = useFormats()
  const { claim, heir } = props
  const [open, setOpen] = useState<'CORRECT' | 'REMOVE' | 'ACCOUNT' | null>(null)
  const close = () => setOpen(null)
  const done = (words: string) => {
    close()
    props.onDone(words)
  }
  const { account } = heir
  return (
    <section style={{ display: 'grid', gap: 8 }}>
      <Group gap="xs">
        <h3 style={{ margin: 0, fontSize: '1rem' }}>{heir.name}</h3>
        {heir.receives && <Badge tone="river" icon={IconCash}>{t`Berhak menerima`}</Badge>}
        {!heir.isLiving && <Badge tone="mute">{t`Sudah meninggal`}</Badge>}
        {heir.isMinor && <Badge tone="info">{t`Anak di bawah umur`}</Badge>}
      </Group>
      <FactList
        facts={[
          [<Trans key="relation">Hubungan</Trans>, i18n._(relationWords[heir.relation])],
          [<Trans key="born">Tanggal lahir</Trans>, day(heir.birthDate)],
          [<Trans key="source">Sumber</Trans>, i18n._(heirSourceWords[heir.source])],
          ...(heir.maskedNationalId === null ? [] : ([[<Trans key="nik">NIK</Trans>, heir.maskedNationalId]] as const)),
          ...(heir.guardianName === null ? [] : ([[<Trans key="guardian">Wali</Trans>, heir.guardianName]] as const)),
          ...(heir.attorneyName === null
            ? []
            : ([[<Trans key="attorney">Diterima lewat kuasa</Trans>, heir.attorneyName]] as const)),
          ...(account === null
            ? []
            : ([
                [<Trans key="account">Rekening</Trans>, `${account.bank} ${account.maskedNumber}, ${account.holder}`],
              ] as const)),
          ...accountFacts(props),
        ]}
      />
      {account !== null && <AccountBadges account={account} />}
      <Group gap="xs" className="not-on-paper">
        {claim.mayNameHeirs && (
          <>
            {heir.receives && heir.attorneyName === null && (
              <Button variant="default" onClick={() => setOpen('ACCOUNT')}>
                {account === null ? <Trans>Catat rekening</Trans> : <Trans>Ganti rekening</Trans>}
              </Button>
            )}
            <Button variant="default" onClick={() => setOpen('CORRECT')}>
              <Trans>Koreksi</Trans>
            </Button>
            <Button variant="default" onClick={() => setOpen('REMOVE')}>
              <Trans>Keluarkan dari keluarga</Trans>
            </Button>
          </>
        )}
        {account !== null && <HeirAccountSteps account={account} onDone={props.onDone} />}
      </Group>
      {open === 'CORRECT' && (
        <HeirDialog claim={claim} heir={heir} onClose={close} onDone={() => done(t`Data keluarga dikoreksi.`)} />
      )}
      {open === 'REMOVE' && <RemoveHeirDialog heir={heir} onClose={close} onDone={done} />}
      {open === 'ACCOUNT' && <EnterAccountDialog heir={heir} onClose={close} onDone={done} />}
    </section>
  )
}

type Account = NonNullable<Heir['account']>

function AccountBadges(props: { account: Account }) {
  const { t } = useLingui()
  const { confirmedBy, isShort, received, shortfallReason } = props.account
  return (
    <Group gap="xs">
      {confirmedBy === null ? (
        <Badge tone="warn" icon={IconHourglass}>{t`Rekening menunggu orang kedua`}</Badge>
      ) : (
        <Badge tone="ok" icon={IconCircleCheck}>{t`Rekening dipastikan`}</Badge>
      )}
      {received !== null && !isShort && <Badge tone="ok" icon={IconCircleCheck}>{t`Diterima penuh`}</Badge>}
      {isShort && shortfallReason === null && (
        <Badge tone="bad" icon={IconAlertTriangleFilled}>{t`Diterima kurang`}</Badge>
      )}
      {isShort && shortfallReason !== null && <Badge tone="mute">{t`Kekurangan sudah diputuskan`}</Badge>}
    </Group>
  )
}

/** What was paid to an account, and what the heir has said. */
function accountFacts({ heir: { account } }: { heir: Heir }) {
  if (account === null) return []
  return [
    ...(account.paid === null
      ? []
      : ([[<Trans key="paid">Dibayar</Trans>, <Money key="p" amount={account.paid} />]] as const)),
    ...(account.received === null
      ? []
      : ([
          [<Trans key="received">Menurut ahli waris</Trans>, <Money key="r" amount={account.received} />],
          [
            <Trans key="channel">Dijawab lewat</Trans>,
            account.channel === 'LINK' ? <Trans>tautan sendiri</Trans> : <Trans>telepon: {account.note ?? ''}</Trans>,
          ],
        ] as const)),
    ...(account.shortfallReason === null
      ? []
      : ([
          [<Trans key="decided">Putusan kekurangan</Trans>, account.shortfallReason],
          // Its reader sees that it was another than who handles the case.
          [<Trans key="decider">Diputuskan oleh</Trans>, account.shortfallDecidedBy?.name ?? '—'],
        ] as const)),
  ] as const
}

function Money(props: { amount: string }) {
  const { rupiah } = useFormats()
  return rupiah(props.amount)
}
