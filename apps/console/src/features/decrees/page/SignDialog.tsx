import { Trans, useLingui } from '@lingui/react/macro'
import { FileInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useViewer } from '../../../session/viewer.ts'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { AnswersToCheck } from '../AnswersToCheck.tsx'
import { SignDecreeMutation } from '../decree-changes.query.ts'
import { useAnswersToCheck } from '../use-answers-to-check.ts'
import type { DecreeDialogProps } from './dialog-props.ts'
import { ScanCheck } from './ScanCheck.tsx'
import { SignatoryFields } from './SignatoryFields.tsx'
import { useComparedScan } from './use-compared-scan.ts'
import { useDecreeAnswers } from './use-decree-answers.tsx'
import { useGone } from './use-gone.ts'
import { useSignatory } from './use-signatory.ts'

/** What the signature answers for, then number, day, who signed in which capacity, and the signed file. From then on nothing changes, so it says so before. */
export function SignDialog(props: DecreeDialogProps) {
  const { t } = useLingui()
  const { number: written, month, rupiah } = useFormats()
  const { today } = useViewer()
  const { decree } = props
  /** Beside the other fields, so that a slip in one of them does not send the file again. */
  const check = useComparedScan(decree.id)
  const [number, setNumber] = useState('')
  const [signedOn, setSignedOn] = useState<string | null>(today)
  const signatory = useSignatory(decree.id)
  const [attempt, setAttempt] = useState(0)
  const isAsked = attempt > 0
  const checked = useAnswersToCheck(useDecreeAnswers(decree))
  const sign = useOperation(SignDecreeMutation)
  const people = written(decree.people)
  const gone = useGone(decree, false)
  const unready =
    check.file === null
      ? t`Unggah naskah yang sudah ditandatangani.`
      : t`Berkas ini harus sama dengan naskah bersih. Tunggu perbandingannya, dan tandai setiap halaman yang berupa gambar.`
  const missing = isAsked && !check.isReady ? unready : null
  const act = async () => {
    setAttempt(attempt + 1)
    if (!checked.check() || signedOn === null || check.fileId === null || !check.isReady) return
    const success = await sign.run({
      input: {
        decreeId: decree.id,
        expectedVersion: decree.version,
        number,
        signedOn,
        signatoryName: signatory.name,
        signatoryTitle: signatory.title,
        signatoryCapacity: signatory.capacity,
        fileId: check.fileId,
        pagesLookedAt: [...check.pagesLookedAt],
        knownGone: gone,
      },
    })
    if (success !== null) props.onDone(t`Penandatanganan dicatat.`)
  }
  return (
    <FormDialog
      title={t`Catat penandatanganan`}
      confirm={decree.kind === 'REVOCATION' ? t`Cabut penetapan ${people} orang` : t`Tetapkan ${people} orang`}
      attempt={attempt}
      busy={sign.busy}
      problem={sign.problem}
      onClose={() => {
        check.cancel()
        props.onClose()
      }}
      onSubmit={act}
    >
      <AnswersToCheck checked={checked} />
      <p style={{ margin: 0 }}>
        {decree.kind === 'REVOCATION' ? (
          <Trans>
            {people} orang kehilangan penetapan mulai {month(decree.fromMonth)}. Setelah ini keputusan asalnya dicabut,
            dan itu tidak dapat dikembalikan.
          </Trans>
        ) : (
          <Trans>
            {people} orang ditetapkan, seluruhnya {decree.cost === null ? '—' : rupiah(decree.cost.total)}. Setelah ini
            naskah, lampiran, dan berkasnya tidak dapat berubah.
          </Trans>
        )}
      </p>
      {gone !== null && gone > 0 && (
        <p style={{ margin: 0 }}>
          <Trans>
            {written(gone)} orang di naskah ini sudah meninggal, pindah, ditarik, menjadi ASN, TNI, atau Polri, tercatat
            WNA, atau di luar batas usia pendaftaran pertama. Dengan ASN, TNI, Polri, WNA, atau yang di luar batas usia
            keputusan tidak dapat ditandatangani; yang lain dikeluarkan atau diganti lewat keputusan perubahan sebelum
            bulan pertamanya.
          </Trans>
        </p>
      )}
      <TextInput
        label={<Trans>Nomor keputusan</Trans>}
        value={number}
        maxLength={80}
        onChange={(event) => setNumber(event.currentTarget.value)}
        error={fieldProblem(sign.errorOf('number'))}
      />
      <DateField
        label={<Trans>Hari penandatanganan</Trans>}
        value={signedOn}
        max={today}
        onChange={setSignedOn}
        error={fieldProblem(isAsked && signedOn === null ? t`Isi hari penandatanganan.` : sign.errorOf('signedOn'))}
      />
      <SignatoryFields
        signatory={signatory}
        nameProblem={sign.errorOf('signatoryName')}
        titleProblem={sign.errorOf('signatoryTitle')}
      />
      <FileInput
        label={<Trans>Naskah bertanda tangan (PDF)</Trans>}
        description={
          <Trans>
            Pindaian naskah bersih, atau PDF bertanda tangan elektronik, paling besar 64 MB. Kode setiap halamannya
            dibandingkan, lalu berkas disimpan persis seperti diterima.
          </Trans>
        }
        placeholder={t`Pilih berkas`}
        accept="application/pdf"
        value={check.file}
        onChange={(file) => void check.choose(file)}
        error={fieldProblem(missing ?? sign.errorOf('fileId') ?? sign.errorOf('pagesLookedAt'))}
      />
      <ScanCheck check={check} />
    </FormDialog>
  )
}
