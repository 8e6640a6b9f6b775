import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { diffText } from '@payung/domain/decree/text-diff'
import { IconUsers } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import type { DecreeDetail } from '../decree.query.ts'
import { DiffPieces, strokes } from '../page/DiffPieces.tsx'
import { type DecreeDraft, draftOf, sameIn } from './decree-draft.ts'

/** Somebody saved the draft after it was opened here: what they have otherwise, part by part. Nothing of either is lost before one chooses. */
export function EditConflict(props: {
  theirs: DecreeDetail
  mine: DecreeDraft
  onTake: (theirs: Partial<DecreeDraft>) => void
}) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const { theirs, mine } = props
  const saved = draftOf(theirs)
  const names = {
    title: t`Tentang`,
    considerations: t`Menimbang`,
    legalReferences: t`Mengingat`,
    dictums: t`Menetapkan`,
    fromMonth: t`Bulan pertama`,
    untilMonth: t`Bulan pertama sesudahnya`,
    quotaPeople: t`Kuota orang`,
    fundingSource: t`Dibayar dari`,
    regulationIds: t`Peraturan yang diundangkan`,
    agreementIds: t({ message: 'Perjanjian', context: 'list' }),
    paidMonths: t`Bulan yang sudah dibayar`,
  } as const satisfies Record<keyof DecreeDraft, string>
  const parts = (Object.keys(names) as (keyof DecreeDraft)[]).filter((part) => !sameIn(part, saved, mine))
  const who = theirs.updatedBy?.name ?? '—'
  const place = useRef<HTMLDivElement>(null)
  // Whoever pressed the button at the end of the form would not see what stands at its beginning.
  useEffect(() => {
    place.current?.focus({ preventScroll: true })
    place.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <>
      <div ref={place} tabIndex={-1}>
        <Notice tone="warn" icon={IconUsers}>
          <Trans>
            {who} menyimpan naskah ini {moment(theirs.updatedAt)}, sesudah Anda membukanya. Isian Anda masih di sini dan
            belum disimpan.
          </Trans>
        </Notice>
      </div>
      {parts.length > 0 && (
        <Card
          title={<Trans>Yang berbeda</Trans>}
          hint={
            <span className={strokes}>
              <del>
                <Trans>milik {who}</Trans>
              </del>{' '}
              <ins>
                <Trans>milik Anda</Trans>
              </ins>
            </span>
          }
        >
          <ul style={{ display: 'grid', gap: 12, margin: 0, padding: 0, listStyle: 'none' }}>
            {parts.map((part) => (
              <li key={part}>
                <b>{names[part]}</b>
                {isText(part) && (
                  <p lang="id" style={{ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                    <DiffPieces pieces={diffText(saved[part], mine[part])} />
                  </p>
                )}
                <Button
                  size="xs"
                  mt={4}
                  variant="default"
                  aria-label={t`Pakai milik ${who}: ${names[part]}`}
                  onClick={() => props.onTake({ [part]: saved[part] })}
                >
                  <Trans>Pakai milik {who}</Trans>
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

/** Codes and ids say nothing to anybody: of those only that they differ. */
const isText = (
  part: keyof DecreeDraft,
): part is 'title' | 'considerations' | 'legalReferences' | 'dictums' | 'quotaPeople' =>
  part === 'title' ||
  part === 'considerations' ||
  part === 'legalReferences' ||
  part === 'dictums' ||
  part === 'quotaPeople'
