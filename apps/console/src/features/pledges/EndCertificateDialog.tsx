import { Trans, useLingui } from '@lingui/react/macro'
import { certificateReasonInput } from '@payung/domain/pledge/certificate-input'
import words from '../../generated/input-words/certificates.json'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { RefuseCertificateMutation, RevokeCertificateMutation } from './certificate.query.ts'
import type { Certificate } from './pledge.query.ts'

export type CertificateEnd = 'REFUSE' | 'REVOKE'

const mutations = { REFUSE: RefuseCertificateMutation, REVOKE: RevokeCertificateMutation } as const

/** Why the region refuses a request, or revokes what it has issued. */
export function EndCertificateDialog(props: {
  end: CertificateEnd
  certificate: Certificate
  onClose: () => void
  onDone: (words: string) => void
}) {
  const { t } = useLingui()
  const { end, certificate } = props
  const form = useInputForm({ schema: certificateReasonInput, words, initialValues: { reason: '' } })
  const operation = useOperation(mutations[end], { refusal: form })
  const submit = form.submit(async ({ reason }) => {
    if ((await operation.run({ input: { certificateId: certificate.id, reason } })) === null) return
    props.onDone(end === 'REFUSE' ? t`Permintaan piagam ditolak.` : t`Piagam dicabut.`)
  })
  return (
    <FormDialog
      title={end === 'REFUSE' ? t`Tolak permintaan piagam` : t`Cabut piagam ${certificate.number ?? ''}`}
      confirm={end === 'REFUSE' ? <Trans>Tolak</Trans> : <Trans>Cabut</Trans>}
      busy={operation.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        {end === 'REFUSE' ? (
          <Trans>Perusahaan membaca sebabnya dan dapat meminta lagi.</Trans>
        ) : (
          <Trans>
            Halaman publiknya menyatakan piagam ini dicabut, beserta hari dan sebabnya. Bulan-bulannya dapat dimuat pada
            piagam lagi.
          </Trans>
        )}
      </p>
      <ReasonField label={<Trans>Sebab</Trans>} {...form.field('reason')} />
    </FormDialog>
  )
}
