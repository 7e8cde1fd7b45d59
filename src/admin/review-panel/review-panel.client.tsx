'use client'

export const ReviewPanel = () => null
