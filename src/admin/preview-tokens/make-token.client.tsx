'use client'

export const MakeToken = () => null
