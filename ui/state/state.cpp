// Replaced by the window's own state (selection, visible period, filter); keeps the library from being empty.
namespace frise {
}
