import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core'
import { type RoundReason, roundReasonFault, roundReasonsFor } from '@payung/domain/round/round-answer'
import { useState } from 'react'
import { reasonWords } from '../round-words.ts'

/** Why somebody is not proposed, or nothing can be said of them. */
export function ReasonDialog(props: {
  name: string
  answer: 'NOT_PROPOSED' | 'UNKNOWN'
  onClose: () => void
  onSay: (code: RoundReason, words: string | null) => void
}) {
  const { i18n, t } = useLingui()
  const { answer, name } = props
  const [code, setCode] = useState<RoundReason | null>(null)
  const [words, setWords] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const wrong = roundReasonFault(answer, code, words)
  const submit = () => {
    setSubmitted(true)
    if (wrong === null && code !== null) props.onSay(code, words.trim() || null)
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={answer === 'UNKNOWN' ? t`Tidak tahu tentang ${name}` : t`${name} tidak diusulkan`}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="md">
          <Radio.Group
            label={<Trans>Alasannya</Trans>}
            value={code ?? ''}
            onChange={(value) => setCode(value as RoundReason)}
            error={isSubmitted && wrong === 'REASON_MISSING' && <Trans>Pilih alasannya.</Trans>}
          >
            <Stack gap={4} mt={4}>
              {roundReasonsFor(answer).map((code) => (
                <Radio key={code} value={code} label={i18n._(reasonWords[code])} py={8} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={<Trans>Keterangan</Trans>}
            value={words}
            maxLength={300}
            autosize
            onChange={(event) => setWords(event.currentTarget.value)}
            error={isSubmitted && wrong === 'REASON_WORDS_MISSING' && <Trans>Tulis alasan lainnya.</Trans>}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              <Trans>Batal</Trans>
            </Button>
            <Button type="submit">
              <Trans>Simpan jawaban</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
