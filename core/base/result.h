#pragma once

#include <QString>
#include <QtGlobal>
#include <utility>
#include <variant>

namespace frise {

/// Why an operation could not be done: `message` is for the reader (translated, says what and what to do),
/// `detail` for the curious (a driver's own words, a path).
struct Error
{
    enum class Code {
        Unspecified,
        NotFound,
        CannotRead,
        CannotWrite,
        WrongFormat,
        TooLarge,
        NewerVersion,
        Damaged,
        Locked,
        Cancelled,
        BadUsage
    };

    Code code = Code::Unspecified;
    QString message;
    QString detail;
};

/// A value or the reason why there is none. Asking for the absent one is a programming error (asserted).
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    T &value() &
    {
        Q_ASSERT(ok());
        return std::get<0>(m_state);
    }
    const T &value() const &
    {
        Q_ASSERT(ok());
        return std::get<0>(m_state);
    }
    /// Of a temporary: by value, so that `for (… : ask().value())` is right.
    T value() &&
    {
        Q_ASSERT(ok());
        return std::get<0>(std::move(m_state));
    }
    const Error &error() const
    {
        Q_ASSERT(!ok());
        return std::get<1>(m_state);
    }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {}

    bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error &error() const
    {
        Q_ASSERT(!m_ok);
        return m_error;
    }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace frise
