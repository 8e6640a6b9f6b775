import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { GrantDialog } from './GrantDialog.tsx'
import {
  ConfirmRegionalGrantMutation,
  type RegionalGrant,
  RegionalGrantsQuery,
  SetRegionalGrantAsideMutation,
} from './regional-grants.query.ts'
import { stateLooks } from './tariff-words.ts'

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
  const { day, moment, rupiah } = useFormats()
  const { grant, onEnd } = props
  const { amount, state } = grant
  const [from, basis, enacted] = [day(grant.fromDay), grant.legalBasis, day(grant.basisDay)]
  const last = grant.lastDay === null ? null : day(grant.lastDay)
  const [proposer, proposedAt] = [grant.proposedBy?.name ?? '—', moment(grant.proposedAt)]
  const [decider, decidedAt] = [grant.decidedBy?.name ?? '—', grant.decidedAt === null ? '' : moment(grant.decidedAt)]
  return (
    <article aria-label={amount === null ? t`Akhir santunan` : t`Santunan ${rupiah(amount)}`}>
      <Stack gap="xs">
        <Group gap="sm">
          <b>{amount === null ? <Trans>Akhir santunan</Trans> : <Trans>{rupiah(amount)} per keluarga</Trans>}</b>
          <LookBadge look={stateLooks[state]} />
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
  const confirm = async () => {
    const outcome = await confirmation.run({ input })
    if (outcome !== null) onDone(t`Santunan daerah dikonfirmasi.`)
    return outcome
  }
  const withdraw = async () => {
    const outcome = await setAside.run({ input })
    if (outcome !== null) onDone(isMine ? t`Usulan santunan ditarik.` : t`Usulan santunan ditolak.`)
    return outcome
  }
  return (
    <>
      <Group gap="sm">
        {isMine && (
          <span>
            <Trans>Petugas atau verifikator lain yang mengonfirmasinya.</Trans>
          </span>
        )}
        {!isMine && grant.onePersonRefusal === null && (
          <ConfirmedAction
            label={<Trans>Konfirmasi</Trans>}
            isNext
            title={t`Konfirmasi santunan daerah`}
            confirm={<Trans>Konfirmasi</Trans>}
            operation={confirmation}
            act={confirm}
          >
            <Trans>
              Cocokkan jumlah, hari, dan nomor peraturan dengan naskahnya. Sesudah ini kasus keluarga memperlihatkannya,
              dan yang sudah lewat tidak dapat diubah.
            </Trans>
          </ConfirmedAction>
        )}
        <ConfirmedAction
          label={isMine ? <Trans>Tarik</Trans> : <Trans>Tolak</Trans>}
          isNext={false}
          title={isMine ? t`Tarik usulan santunan` : t`Tolak usulan santunan`}
          confirm={isMine ? <Trans>Tarik</Trans> : <Trans>Tolak</Trans>}
          operation={setAside}
          act={withdraw}
        >
          <Trans>Tidak ada yang berubah bagi keluarga. Usulan ini tetap tercatat.</Trans>
        </ConfirmedAction>
      </Group>
      <OnePersonNotice refusal={grant.onePersonRefusal} />
    </>
  )
}
