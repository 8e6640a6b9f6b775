import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, FileButton, Input } from '@mantine/core'
import { IconCamera, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { addressOf, type KeptPhoto, keepPhoto, photosMax } from './kept-photo.ts'
import classes from './PhotoField.module.css'

/** Photos of a visit, by the phone's camera or from its gallery; made small before they are kept. */
export function PhotoField(props: { value: readonly KeptPhoto[]; onChange: (photos: readonly KeptPhoto[]) => void }) {
  const { t } = useLingui()
  const { onChange, value } = props
  const [refused, setRefused] = useState(false)
  const add = async (files: readonly File[]) => {
    const kept = await Promise.all(files.slice(0, photosMax - value.length).map(keepPhoto))
    setRefused(kept.includes(null))
    onChange([...value, ...kept.filter((photo) => photo !== null)])
  }
  return (
    <Input.Wrapper
      label={<Trans>Foto</Trans>}
      description={<Trans>Rumah, usaha, atau surat yang dilihat; paling banyak {photosMax}.</Trans>}
      error={refused ? t`Bukan foto yang dapat dibaca. Pilih foto JPG atau PNG.` : undefined}
    >
      <div style={{ marginTop: 4 }}>
        <FileButton
          accept="image/jpeg,image/png,image/webp"
          capture="environment"
          multiple
          onChange={(files) => void add(files)}
        >
          {(button) => (
            <Button
              {...button}
              variant="default"
              disabled={value.length >= photosMax}
              leftSection={<IconCamera size={18} aria-hidden />}
            >
              <Trans>Ambil foto</Trans>
            </Button>
          )}
        </FileButton>
      </div>
      {value.length > 0 && (
        <ul className={classes.photos}>
          {value.map((photo, at) => {
            const place = at + 1
            return (
              <li key={photo.data.slice(-40)}>
                <img src={addressOf(photo)} alt={t`Foto ${place}`} />
                <ActionIcon
                  className={classes.away ?? ''}
                  size={44}
                  variant="filled"
                  color="dark"
                  aria-label={t`Buang foto ${place}`}
                  onClick={() => onChange(value.filter((one) => one !== photo))}
                >
                  <IconX size={18} aria-hidden />
                </ActionIcon>
              </li>
            )
          })}
        </ul>
      )}
    </Input.Wrapper>
  )
}
