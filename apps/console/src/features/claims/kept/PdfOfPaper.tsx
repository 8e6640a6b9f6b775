import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, FileButton, Group, Input } from '@mantine/core'
import { IconFileText, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { KEPT_PDF_BYTES_MAX, keepPdf } from '../../../session/kept-pdf.ts'
import type { KeptPhoto } from '../../../session/kept-photo.ts'
import type { ProblemAnswer } from '../../../session/problem.ts'

const megabyte = 1024 * 1024

/** In place of the photo of a paper, its PDF: a phone has some that were sent to it. */
export function PdfOfPaper(props: {
  paper: string
  value: KeptPhoto | null
  /** Nothing was chosen of this paper yet. */
  isFree: boolean
  onChange: (files: readonly KeptPhoto[]) => void
}) {
  const { t } = useLingui()
  const problemOf = usePdfProblem()
  const [problem, setProblem] = useState<ProblemAnswer | null>(null)
  const { isFree, paper, value } = props
  const add = async (file: File | null) => {
    if (file === null) return
    const pdf = await keepPdf(file)
    setProblem(typeof pdf === 'string' ? problemOf(pdf, file) : null)
    if (typeof pdf !== 'string') props.onChange([pdf])
  }
  return (
    <Input.Wrapper error={problem?.message} mt={8}>
      {value === null ? (
        <FileButton accept="application/pdf" onChange={(file) => void add(file)}>
          {(button) => (
            <Button
              {...button}
              variant="subtle"
              disabled={!isFree}
              leftSection={<IconFileText size={18} aria-hidden />}
              aria-label={t`Pilih PDF ${paper}`}
            >
              <Trans>Pilih PDF</Trans>
            </Button>
          )}
        </FileButton>
      ) : (
        <Group gap="xs" wrap="nowrap">
          <IconFileText size={20} aria-hidden />
          <span style={{ minWidth: 0, overflowWrap: 'anywhere' }}>{value.name}</span>
          <ActionIcon
            size={44}
            variant="subtle"
            color="dark"
            aria-label={t`Buang ${paper}`}
            onClick={() => props.onChange([])}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      )}
    </Input.Wrapper>
  )
}

/** Why a PDF cannot wait on this device, in the shape in which every refusal is shown. */
export function usePdfProblem(): (why: 'TOO_LARGE' | 'NO_ROOM', file: File) => ProblemAnswer {
  const { t } = useLingui()
  const { number } = useFormats()
  return (why, file) => {
    const size = number(Math.ceil(file.size / megabyte))
    const most = KEPT_PDF_BYTES_MAX / megabyte
    const message =
      why === 'TOO_LARGE'
        ? t`PDF ini ${size} MB, terlalu besar untuk dikirim dari ponsel. Paling besar ${most} MB: pindai lagi dengan mutu lebih rendah, atau ambil fotonya.`
        : t`Ruang di perangkat ini tidak cukup untuk PDF ini. Kirim atau buang dahulu isi kotak keluar, atau ambil fotonya.`
    return { __typename: 'NotFoundError', code: why, message, messageEn: message }
  }
}
