import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { DialogForm } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { OneTimeLink } from '../claims/OneTimeLink.tsx'
import { FamilyLinksQuery, GiveFamilyLinkMutation, WithdrawFamilyLinkMutation } from './family-links.query.ts'
import type { WorkerDetail } from './worker-page.query.ts'

/** Gives the family a link by which they report themselves, shows it once, and takes open ones back. */
export default function FamilyLinkDialog(props: { worker: Pick<WorkerDetail, 'id' | 'name'>; onClose: () => void }) {
  const { t } = useLingui()
  const { worker } = props
  const give = useOperation(GiveFamilyLinkMutation)
  const withdraw = useOperation(WithdrawFamilyLinkMutation, { notice: t`Tautan ditarik.` })
  const [{ data }, ask] = useQuery({
    query: FamilyLinksQuery,
    variables: { id: worker.id },
    requestPolicy: 'network-only',
  })
  const [address, setAddress] = useState<string | null>(null)
  const submit = async () => {
    const success = await give.run({ input: { workerId: worker.id } })
    if (success !== null) setAddress(new URL(success.data.path, window.location.origin).href)
  }
  const takeBack = async (linkId: string) => {
    await withdraw.run({ input: { linkId } })
    ask({ requestPolicy: 'network-only' })
  }
  const links = data?.worker?.familyLinks ?? []
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={<Trans>Tautan lapor untuk keluarga</Trans>}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      {address !== null ? (
        <OneTimeLink address={address} onDone={props.onClose}>
          <Trans>
            Kirim hanya ke telepon keluarga. Tautan ini tidak ditampilkan lagi, dan jangan Anda isi sendiri.
          </Trans>
        </OneTimeLink>
      ) : (
        <Stack gap="md">
          <OpenLinks links={links} busy={withdraw.busy} onTakeBack={(id) => void takeBack(id)} />
          <ProblemAlert problem={withdraw.problem} />
          {data?.worker?.mayGiveFamilyLink === false ? (
            <p style={{ margin: 0 }}>
              <Trans>Tautan baru tidak dapat dibuat: kematian orang ini sudah tercatat.</Trans>
            </p>
          ) : (
            <DialogForm
              confirm={<Trans>Buat tautan</Trans>}
              busy={give.busy}
              problem={give.problem}
              onClose={props.onClose}
              onSubmit={submit}
            >
              <p style={{ margin: 0 }}>
                <Trans>
                  Keluarga {worker.name} membuka tautan ini di teleponnya dan melaporkan sendiri kematian atau
                  kecelakaan. Berlaku 30 hari, satu kali, tanpa biaya. Laporannya dipastikan rekan Anda, bukan Anda.
                </Trans>
              </p>
            </DialogForm>
          )}
        </Stack>
      )}
    </Modal>
  )
}

function OpenLinks(props: {
  links: readonly { id: string; madeAt: string; expiresAt: string }[]
  busy: boolean
  onTakeBack: (id: string) => void
}) {
  const { moment } = useFormats()
  if (props.links.length === 0) return null
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: 8 }}>
      {props.links.map(({ id, madeAt, expiresAt }) => (
        <li key={id}>
          <Trans>
            Dibuat {moment(madeAt)}, berlaku sampai {moment(expiresAt)}.
          </Trans>{' '}
          <Button size="compact-sm" variant="default" disabled={props.busy} onClick={() => props.onTakeBack(id)}>
            <Trans>Tarik tautan</Trans>
          </Button>
        </li>
      ))}
    </ul>
  )
}
