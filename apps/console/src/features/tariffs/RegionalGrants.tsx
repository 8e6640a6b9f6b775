import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { proposalLooks } from '../second-person/proposal-looks.ts'
import { SecondPersonDecision } from '../second-person/SecondPersonDecision.tsx'
import { GrantDialog } from './GrantDialog.tsx'
import { ProposalHistory } from './ProposalHistory.tsx'
import {
  ConfirmRegionalGrantMutation,
  type RegionalGrant,
  RegionalGrantsQuery,
  SetRegionalGrantAsideMutation,
} from './regional-grants.query.ts'

/** What the government gives a family at a death by its own regulation: what waits, what holds and what held. Nothing to who reads no claims. */
export function RegionalGrants(props: { onDone: (words: string) => void }) {
  const { t } = useLingui()
  const [{ data }, ask] = useQuery({ query: RegionalGrantsQuery, requestPolicy: 'cache-and-network' })
  /** Null while no dialog is open; `NEW` for a grant, else the one that ends. */
  const [proposing, setProposing] = useState<RegionalGrant | 'NEW' | null>(null)
  const page = data?.regionalGrants
  if (page == null) return null
  const done = (words: string) => {
    setProposing(null)
    ask({ requestPolicy: 'network-only' })
    props.onDone(words)
  }
  const waits = page.grants.some(({ state }) => state === 'OPEN')
  return (
    <Card
      title={<Trans>Santunan daerah</Trans>}
      aside={
        page.mayPropose &&
        !waits && (
          <Button variant="default" onClick={() => setProposing('NEW')}>
            <Trans>Usulkan santunan daerah</Trans>
          </Button>
        )
      }
    >
      <Stack gap="lg">
        <p style={{ margin: 0 }}>
          <Trans>
            Uang dari pemerintah daerah untuk keluarga yang berduka, menurut peraturannya sendiri. Dibayar pemerintah
            daerah, bukan BPJS Ketenagakerjaan, dan tidak dihitung sebagai hak dari BPJS.
          </Trans>
        </p>
        {page.grants.length === 0 && (
          <p style={{ margin: 0 }}>
            <Trans>Belum ada santunan daerah.</Trans>
          </p>
        )}
        {page.grants.map((grant) => (
          <Grant
            key={grant.id}
            grant={grant}
            onEnd={page.mayPropose && !waits ? () => setProposing(grant) : undefined}
            onDone={done}
          />
        ))}
      </Stack>
      {proposing !== null && (
        <GrantDialog
          ends={proposing === 'NEW' ? null : proposing}
          onClose={() => setProposing(null)}
          onDone={() => done(t`Santunan daerah diusulkan. Orang lain mengonfirmasinya.`)}
        />
      )}
    </Card>
  )
}

function Grant(props: { grant: RegionalGrant; onEnd: (() => void) | undefined; onDone: (words: string) => void }) {
  const { t } = useLingui()
  const { day, rupiah } = useFormats()
  const { grant, onEnd } = props
  const { amount, state } = grant
  const [from, basis, enacted] = [day(grant.fromDay), grant.legalBasis, day(grant.basisDay)]
  const last = grant.lastDay === null ? null : day(grant.lastDay)
  return (
    <article aria-label={amount === null ? t`Akhir santunan` : t`Santunan ${rupiah(amount)}`}>
      <Stack gap="xs">
        <Group gap="sm">
          <b>{amount === null ? <Trans>Akhir santunan</Trans> : <Trans>{rupiah(amount)} per keluarga</Trans>}</b>
          <LookBadge look={proposalLooks[state]} />
        </Group>
        <div>
          {amount === null && <Trans>Tidak ada lagi bagi yang meninggal mulai {from}</Trans>}
          {amount !== null && last === null && <Trans>Bagi yang meninggal mulai {from}</Trans>}
          {amount !== null && last !== null && (
            <Trans>
              Bagi yang meninggal {from} sampai dengan {last}
            </Trans>
          )}
          {' · '}
          <Trans>
            {basis}, ditetapkan {enacted}
          </Trans>
        </div>
        <ProposalHistory proposal={grant} />
        {grant.actions.length > 0 && <Decision grant={grant} onDone={props.onDone} />}
        {state === 'CONFIRMED' && amount !== null && last === null && onEnd !== undefined && (
          <Group>
            <Button variant="default" onClick={onEnd}>
              <Trans>Usulkan hari terakhir</Trans>
            </Button>
          </Group>
        )}
      </Stack>
    </article>
  )
}

function Decision({ grant, onDone }: { grant: RegionalGrant; onDone: (words: string) => void }) {
  const { t } = useLingui()
  const confirmation = useOperation(ConfirmRegionalGrantMutation)
  const setAside = useOperation(SetRegionalGrantAsideMutation)
  const input = { grantId: grant.id }
  const isMine = grant.actions.includes('WITHDRAW')
  return (
    <SecondPersonDecision
      isMine={isMine}
      byWhom={<Trans>Petugas atau verifikator lain yang mengonfirmasinya.</Trans>}
      refusal={grant.onePersonRefusal}
      onDone={onDone}
      confirm={{
        operation: confirmation,
        run: () => confirmation.run({ input }),
        title: t`Konfirmasi santunan daerah`,
        done: t`Santunan daerah dikonfirmasi.`,
        children: (
          <Trans>
            Cocokkan jumlah, hari, dan nomor peraturan dengan naskahnya. Sesudah ini kasus keluarga memperlihatkannya,
            dan yang sudah lewat tidak dapat diubah.
          </Trans>
        ),
      }}
      setAside={{
        operation: setAside,
        run: () => setAside.run({ input }),
        title: isMine ? t`Tarik usulan santunan` : t`Tolak usulan santunan`,
        done: isMine ? t`Usulan santunan ditarik.` : t`Usulan santunan ditolak.`,
        children: <Trans>Tidak ada yang berubah bagi keluarga. Usulan ini tetap tercatat.</Trans>,
      }}
    />
  )
}
