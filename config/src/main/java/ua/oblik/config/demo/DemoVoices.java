package ua.oblik.config.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A poll of staff and suggestions of customers, in every state there is. */
final class DemoVoices {
  /** The highest id of a poll. */
  static final long POLLS = 1;

  /** The highest id of a suggestion. */
  static final long SUGGESTIONS = 5;

  private static final String POLL =
      """
      insert into poll (id, question_uk, question_en, question_ru, opens_on, closes_on, announced_by)
      values (1, 'Що додати до кабінету насамперед?', 'What should the cabinet get first?',
        'Что добавить в кабинет прежде всего?', '2025-11-01', '2025-12-16', 'user:4');
      insert into poll_answer (poll_id, ordinal, text_uk, text_en, text_ru) values
        (1, 1, 'Покази з фотографії лічильника', 'Reads from a photo of the meter',
          'Показания с фотографии счётчика'),
        (1, 2, 'Сповіщення в Telegram і Viber', 'News by Telegram and Viber',
          'Уведомления в Telegram и Viber'),
        (1, 3, 'Графік споживання за годинами', 'A chart of consumption by the hour',
          'График потребления по часам');
      insert into poll_vote (poll_id, user_id, ordinal, voted_at) values
        (1, 2, 2, '2025-11-02 09:14+02'), (1, 3, 3, '2025-11-03 11:40+02')
      """;

  private static final String SUGGESTIONS_MADE =
      """
      insert into suggestion (id, user_id, body, moderation, state, made_at, made_on, published_on,
        answer, answered_on, decided_by) values
        (1, 1, 'Нагадуйте листом, коли відкривається вікно для показів, і за день до його закриття.',
          'PUBLISHED', 'DONE', '2025-09-08 19:02+03', '2025-09-08', '2025-09-09',
          'Зроблено: лист приходить, щойно вікно відкрилося. Вимкнути його можна в профілі.',
          '2025-10-20', 'user:4'),
        (2, 3, 'Додайте вивантаження показів за всі роки одним файлом для бухгалтерії.', 'PUBLISHED',
          'PLANNED', '2025-10-02 12:30+03', '2025-10-02', '2025-10-03',
          'Готуємо разом з актом звірки.', '2025-10-14', 'user:5'),
        (3, 2, 'Хочу платити з кабінету карткою, не переходячи до застосунку банку.', 'PUBLISHED',
          'NEW', '2025-10-28 21:45+02', '2025-10-28', '2025-10-29', null, null, 'user:4'),
        (4, 2, 'Поверніть паперові рахунки всім без винятку.', 'PUBLISHED', 'DECLINED',
          '2025-09-30 08:20+03', '2025-09-30', '2025-10-01',
          'Папір лишається для тих, хто його обрав. Решті рахунок приходить поштою швидше.',
          '2025-10-06', 'user:5'),
        (5, 1, 'Зробіть шрифт сум на головній сторінці ще більшим, для батьків.', 'WAITING', 'NEW',
          '2025-11-04 18:11+02', '2025-11-04', null, null, null, null);
      insert into suggestion_vote (suggestion_id, user_id, voted_at) values
        (1, 2, '2025-09-10 10:00+03'), (1, 3, '2025-09-11 10:00+03'),
        (2, 2, '2025-10-05 10:00+03'), (3, 1, '2025-11-01 10:00+02'), (3, 3, '2025-11-02 10:00+02')
      """;

  private DemoVoices() {}

  static void store(Connection customer) throws SQLException {
    try (Statement statement = customer.createStatement()) {
      statement.execute(POLL);
      statement.execute(SUGGESTIONS_MADE);
    }
  }
}
