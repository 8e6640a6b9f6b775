import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, FileButton, Input } from '@mantine/core'
import { IconCamera, IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { addressOf, type KeptPhoto, keepPhoto } from '../../session/kept-photo.ts'
import classes from './PhotoField.module.css'

/** Photos by the phone's camera or from its gallery; made small before they are kept. */
export function PhotoField(props: {
  label: ReactNode
  description?: ReactNode
  /** What the button says. */
  take: ReactNode
  /** What a photo is called, and what takes it away, by its place: the first is 1. */
  shown: (place: number) => string
  discard: (place: number) => string
  max: number
  value: readonly KeptPhoto[]
  onChange: (photos: readonly KeptPhoto[]) => void
}) {
  const { t } = useLingui()
  const { max, onChange, value } = props
  const [refused, setRefused] = useState(false)
  const add = async (files: readonly File[]) => {
    const photos = await Promise.all(files.slice(0, max - value.length).map(keepPhoto))
    setRefused(photos.includes(null))
    onChange([...value, ...photos.filter((photo) => photo !== null)])
  }
  return (
    <Input.Wrapper
      label={props.label}
      description={props.description}
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
              disabled={value.length >= max}
              leftSection={<IconCamera size={18} aria-hidden />}
            >
              {props.take}
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
                <img src={addressOf(photo)} alt={props.shown(place)} />
                <ActionIcon
                  className={classes.away ?? ''}
                  size={44}
                  variant="filled"
                  color="dark"
                  aria-label={props.discard(place)}
                  onClick={() => onChange(value.filter((item) => item !== photo))}
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
