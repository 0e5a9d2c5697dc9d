import * as z from 'zod/mini';

/**
 * What people are harmed by when it becomes known, in GDPR's words (Art. 9, Art. 10, Recital 38 and 75) and beyond: on
 * pages about it nothing is captured, not even the site, unless the member opts in to the topic by name.
 */
export const sensitiveTopics = {
  health: {
    name: 'Health',
    sentence: 'Illness, medicine, mental health, pregnancy, addiction and disability.',
  },
  sexuality: {
    name: 'Sexuality',
    sentence: 'Sex, sexual orientation, gender identity, dating and adult pages.',
  },
  religion: { name: 'Religion', sentence: 'Faith, religious communities and philosophical beliefs.' },
  politics: { name: 'Politics', sentence: 'Parties, campaigns, petitions and political opinions.' },
  finance: { name: 'Money', sentence: 'Banks, brokers, credit, debt, insurance, taxes and gambling.' },
  legal: { name: 'Law', sentence: 'Legal aid, courts, lawyers, immigration and asylum.' },
  minors: { name: 'Children', sentence: 'Pages for children, schools and child protection.' },
  unions: { name: 'Trade unions', sentence: 'Trade unions, works councils and strikes.' },
  whistleblowing: {
    name: 'Whistle-blowing',
    sentence: 'Reporting wrongdoing, and contact with the press in secret.',
  },
} as const satisfies Record<string, { name: string; sentence: string }>;

export type SensitiveTopic = keyof typeof sensitiveTopics;

export const sensitiveTopicSchema = z.enum(
  Object.keys(sensitiveTopics) as [SensitiveTopic, ...SensitiveTopic[]],
);
