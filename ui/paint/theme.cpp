// Filled by the next commit; keeps the library from being empty.
namespace frise {
}
